/**
 * The thin command line: options become calls of {@code org.depeche}, results become text or JSON.
 *
 * <p>{@code Main} starts; each command is a class; {@code TerminalRenderer} and {@code
 * JsonRenderer} write; {@code ExitCode} names every way to end.
 */
@NullMarked
package org.depeche.cli;

import org.jspecify.annotations.NullMarked;
