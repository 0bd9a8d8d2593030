/**
 * The plan of a search: what is looked for, as plain data, between the query and the engine.
 *
 * <p>{@link org.depeche.plan.Planner} runs a query through French analysis and makes a {@link
 * org.depeche.plan.Plan}: its {@link org.depeche.plan.Clause clauses} with the {@link
 * org.depeche.plan.Form forms} of each word and their weights, and the {@link org.depeche.plan.Pair
 * pairs} of neighbours. Where operators say what is found, {@link org.depeche.plan.Condition} is
 * that as data, and {@link org.depeche.plan.Expansion} what a star or a tilde stands for. {@link
 * org.depeche.plan.Weights} is the one home of every weight. The plan is what an explanation
 * explains and what another backend translates.
 */
@NullMarked
package org.depeche.plan;

import org.jspecify.annotations.NullMarked;
