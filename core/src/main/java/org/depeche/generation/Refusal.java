package org.depeche.generation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a guard refused to publish, as data: for programs that tell it in their own words or
 * language. {@link #text()} tells it in English.
 */
public sealed interface Refusal {

  /**
   * Which guard refused.
   *
   * @return the guard
   */
  Guard guard();

  /**
   * What happened and what to do.
   *
   * @return one or more sentences of English
   */
  String text();

  /**
   * No article was found.
   *
   * @param sources what the run read, as it was given
   */
  record NothingFound(String sources) implements Refusal {
    @Override
    public Guard guard() {
      return Guard.EMPTY_SOURCE;
    }

    @Override
    public String text() {
      return "No article was found in "
          + sources
          + "; expected at least one, or RunOptions.allow(Guard.EMPTY_SOURCE).";
    }
  }

  /**
   * There was something, but none of it could be read.
   *
   * @param sources what the run read, as it was given
   * @param problems how many problems there were
   * @param first the first of them
   */
  record NothingReadable(String sources, long problems, RunProblem first) implements Refusal {
    @Override
    public Guard guard() {
      return Guard.EMPTY_SOURCE;
    }

    @Override
    public String text() {
      return "No article could be read in " + sources + ": " + tell(problems, first);
    }
  }

  /**
   * Paths that gave nothing, beside others that did.
   *
   * @param unreadable those that could not be read as a whole
   * @param empty those of which the index holds articles
   */
  record EmptyPaths(List<String> unreadable, List<String> empty) implements Refusal {
    /** Copies the lists. */
    public EmptyPaths {
      unreadable = List.copyOf(unreadable);
      empty = List.copyOf(empty);
    }

    @Override
    public Guard guard() {
      return Guard.EMPTY_SOURCE;
    }

    @Override
    public String text() {
      String all =
          Stream.concat(
                  unreadable.stream().map(path -> path + " cannot be read"),
                  empty.stream()
                      .map(path -> path + " gives no article, and the index holds articles of it"))
              .collect(Collectors.joining("; "));
      return all
          + ". Is a disk not mounted? If it is meant so, use"
          + " RunOptions.allow(Guard.EMPTY_SOURCE).";
    }
  }

  /**
   * Too many articles could not be read.
   *
   * @param problems how many problems there were
   * @param first the first of them
   */
  record TooMuchUnreadable(long problems, RunProblem first) implements Refusal {
    @Override
    public Guard guard() {
      return Guard.UNREADABLE;
    }

    @Override
    public String text() {
      return "Too much could not be read: "
          + tell(problems, first)
          + " Mend the sources, or use RunOptions.allow(Guard.UNREADABLE).";
    }
  }

  /**
   * Canaries did not find what they must.
   *
   * @param missed what each of them missed
   */
  record CanariesFailed(List<MissedCanary> missed) implements Refusal {
    /** Copies the list. */
    public CanariesFailed {
      missed = List.copyOf(missed);
    }

    @Override
    public Guard guard() {
      return Guard.CANARY;
    }

    /** The canaries, as a part of a sentence. */
    String all() {
      return missed.stream().map(MissedCanary::text).collect(Collectors.joining("; "));
    }

    @Override
    public String text() {
      return "The new generation fails: "
          + all()
          + ". If that is right, mend the canaries or use RunOptions.allow(Guard.CANARY).";
    }
  }

  /**
   * What a canary missed.
   *
   * @param canary the canary
   * @param ids those of its articles that are not among its first hits
   */
  record MissedCanary(Canary canary, List<String> ids) {
    /** Copies the list. */
    public MissedCanary {
      ids = List.copyOf(ids);
    }

    private String text() {
      return "the canary \""
          + canary.query()
          + "\" does not find "
          + String.join(", ", ids)
          + " among the first "
          + canary.first();
    }
  }

  private static String tell(long problems, RunProblem first) {
    return (problems == 1 ? "1 problem, " : problems + " problems, the first: ")
        + Failures.sentence(first.toString());
  }
}
