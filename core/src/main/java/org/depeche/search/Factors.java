package org.depeche.search;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.depeche.index.Schema;
import org.depeche.plan.Weights;
import org.depeche.query.Filter;
import org.jspecify.annotations.Nullable;

/** The preferences of a request as factors of scores. For one search. */
final class Factors {
  private final FreshnessFactor.@Nullable Fading fading;
  private final Map<String, Float> sections = new HashMap<>();
  private final Map<String, Float> sources = new HashMap<>();

  Factors(Preferences preferences, Weights weights) {
    Duration halfLife = preferences.halfLife();
    Instant asOf = preferences.asOf();
    fading =
        halfLife == null
            ? null
            : FreshnessFactor.Fading.of(
                weights.freshness(), halfLife, asOf == null ? Instant.now() : asOf);
    for (Preferences.Boost boost : preferences.boosts()) {
      (boost.filter() instanceof Filter.Section ? sections : sources)
          .put(boost.key(), boost.factor());
    }
  }

  /** The factors of a segment. */
  SegmentFactors in(LeafReader segment) throws IOException {
    List<Factor> factors = new ArrayList<>();
    if (fading != null) {
      factors.add(new FreshnessFactor(fading, segment));
    }
    if (!sections.isEmpty()) {
      factors.add(new NameFactor(Explanation.Reason.SECTION, Schema.SECTION, sections, segment));
    }
    if (!sources.isEmpty()) {
      factors.add(new NameFactor(Explanation.Reason.SOURCE, Schema.SOURCE, sources, segment));
    }
    return SegmentFactors.of(factors);
  }
}
