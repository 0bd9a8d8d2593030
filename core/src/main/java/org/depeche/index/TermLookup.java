package org.depeche.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/**
 * Looks terms up in the segments of a snapshot; to make ready for it costs as much as to look one
 * term up. For one thread at a time.
 */
final class TermLookup {
  private final List<LeafReaderContext> segments;
  private final Map<String, List<TermsEnum>> fields = new HashMap<>();

  TermLookup(List<LeafReaderContext> segments) {
    this.segments = segments;
  }

  TermCounts counts(Term term) throws IOException {
    int articles = 0;
    long places = 0;
    for (TermsEnum ofSegment : field(term.field())) {
      if (ofSegment.seekExact(term.bytes())) {
        articles += ofSegment.docFreq();
        places += ofSegment.totalTermFreq();
      }
    }
    return new TermCounts(articles, places);
  }

  private List<TermsEnum> field(String name) throws IOException {
    List<TermsEnum> known = fields.get(name);
    if (known == null) {
      known = new ArrayList<>();
      for (LeafReaderContext segment : segments) {
        Terms terms = segment.reader().terms(name);
        if (terms != null) {
          known.add(terms.iterator());
        }
      }
      fields.put(name, known);
    }
    return known;
  }
}
