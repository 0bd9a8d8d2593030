package org.depeche.reader;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why something could not be read, as data: a word of a fixed vocabulary and its values, for
 * programs that tell it in their own words or language. {@link #toString()} tells it in English.
 *
 * @param code what is wrong
 * @param values what the wording names, in the order of its holes: numbers, texts, and reasons that
 *     a reason encloses
 */
public record Reason(ReasonCode code, List<Object> values) {
  private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");

  /** Copies the list and checks its length. */
  public Reason {
    values = List.copyOf(values);
    if (values.size() != code.holes()) {
      throw new IllegalArgumentException(
          code + " has " + code.holes() + " values; " + values.size() + " were given.");
    }
  }

  /**
   * A reason.
   *
   * @param code what is wrong
   * @param values what its wording names, as many as {@link ReasonCode#holes()}
   * @return the reason
   */
  public static Reason of(ReasonCode code, Object... values) {
    return new Reason(code, List.of(values));
  }

  /**
   * A reason that somebody else words: a parser, or an application for its own articles.
   *
   * @param words the whole of it
   * @return the reason, {@link ReasonCode#AS_SAID}
   */
  public static Reason said(String words) {
    return of(ReasonCode.AS_SAID, words);
  }

  /**
   * The reason in some language.
   *
   * @param wording the wording of a code, with holes <code>{0}</code>, <code>{1}</code>, … for the
   *     values
   * @return the wording with the values put in
   */
  public String worded(Function<ReasonCode, String> wording) {
    StringBuilder text = new StringBuilder();
    Matcher hole = HOLE.matcher(wording.apply(code));
    while (hole.find()) {
      Object value = values.get(Integer.parseInt(hole.group(1)));
      String told = value instanceof Reason inner ? inner.worded(wording) : value.toString();
      hole.appendReplacement(text, Matcher.quoteReplacement(told));
    }
    return hole.appendTail(text).toString();
  }

  /** The reason in English: what is wrong, what was expected and what to do. */
  @Override
  public String toString() {
    return worded(ReasonCode::pattern);
  }

  static int holes(String pattern) {
    return (int) HOLE.matcher(pattern).results().map(hole -> hole.group(1)).distinct().count();
  }
}
