package org.depeche.inversion;

import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.jspecify.annotations.Nullable;

/** The terms of a field from the first to the last, each with its postings. */
final class InvertedTermsEnum extends BaseTermsEnum {
  private static final String ONCE_THROUGH =
      "Terms that are not written yet are read once, from the first to the last.";

  private final InvertedTerms terms;
  private final PostingRange range;
  private final BytesRefBuilder term = new BytesRefBuilder();
  private int number = -1;

  InvertedTermsEnum(InvertedTerms terms) {
    this.terms = terms;
    range = new PostingRange(terms);
  }

  @Override
  public @Nullable BytesRef next() {
    number++;
    return number < terms.size() ? terms.term(term, number) : null;
  }

  @Override
  public BytesRef term() {
    return term.get();
  }

  @Override
  public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
    range.gather(number);
    InvertedPostings postings =
        reuse instanceof InvertedPostings own ? own : new InvertedPostings();
    postings.reset(range, number);
    return postings;
  }

  @Override
  public SeekStatus seekCeil(BytesRef text) {
    throw new UnsupportedOperationException(ONCE_THROUGH);
  }

  @Override
  public void seekExact(long ord) {
    throw new UnsupportedOperationException(ONCE_THROUGH);
  }

  @Override
  public long ord() {
    return number;
  }

  @Override
  public int docFreq() {
    throw new UnsupportedOperationException(ONCE_THROUGH);
  }

  @Override
  public long totalTermFreq() {
    return terms.count(number);
  }

  @Override
  public ImpactsEnum impacts(int flags) {
    throw new UnsupportedOperationException(ONCE_THROUGH);
  }
}
