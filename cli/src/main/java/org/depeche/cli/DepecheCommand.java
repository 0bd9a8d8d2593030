package org.depeche.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself: help, version, language. */
@Command(
    name = "depeche",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = DepecheCommand.Version.class)
final class DepecheCommand implements Runnable {

  /** The languages of messages. */
  enum Language {
    fr,
    en
  }

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--lang", paramLabel = "fr|en", scope = ScopeType.INHERIT)
  private @Nullable Language language;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(), spec.resourceBundle().getString("error.noCommand"));
    }
  }

  /** The version that the jar names. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {Main.version()};
    }
  }
}
