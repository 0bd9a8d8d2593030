package org.depeche.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.util.Version;
import org.depeche.analysis.ChainVersion;

/**
 * Everything on which the terms of an index depend, as named parts: an index answers rightly only
 * to a version with an equal fingerprint.
 *
 * @param parts schema, chain, word lists, lexicon and the major version of Lucene, each as text
 */
public record Fingerprint(Map<String, String> parts) {

  /** Copies the parts, in their order. */
  public Fingerprint {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /**
   * The fingerprint of this version.
   *
   * @return the fingerprint
   */
  public static Fingerprint current() {
    return Current.FINGERPRINT;
  }

  private static final class Current {
    static final Fingerprint FINGERPRINT = make();
  }

  private static Fingerprint make() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "schema",
        Schema.VERSION
            + ": "
            + Schema.FIELDS.stream()
                .map(field -> field.name() + " " + field.use())
                .collect(Collectors.joining(", ")));
    parts.putAll(ChainVersion.parts());
    parts.put("lucene", Integer.toString(Version.LATEST.major));
    return new Fingerprint(parts);
  }

  /**
   * Whether this is the fingerprint of this version.
   *
   * @return true if an index that has it can be searched
   */
  public boolean isCurrent() {
    // Not by the equality of records, which takes a cold JVM 5 ms: each start asks this.
    return parts.equals(current().parts);
  }

  /**
   * What differs from another fingerprint.
   *
   * @param other the fingerprint of this version, where this one is an index's
   * @return one text for each part that differs, none if they are equal
   */
  public List<String> differences(Fingerprint other) {
    List<String> differences = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>(parts.keySet());
    names.addAll(other.parts.keySet());
    for (String name : names) {
      String own = parts.getOrDefault(name, "nothing");
      String others = other.parts.getOrDefault(name, "nothing");
      if (!own.equals(others)) {
        differences.add(name + ": the index has " + own + ", this version has " + others);
      }
    }
    return differences;
  }
}
