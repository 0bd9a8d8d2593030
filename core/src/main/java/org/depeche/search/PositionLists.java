package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.index.PostingsEnum;
import org.jspecify.annotations.Nullable;

/**
 * The postings with positions of a word in one field of a segment. Many words are never asked for
 * their positions: the lists are opened with the first question.
 */
final class PositionLists {
  private final WordField word;
  private final Predicate<IndexTerm> which;
  private final SegmentPostings lists;
  private final List<IndexTerm> terms = new ArrayList<>();
  private PostingsEnum @Nullable [] opened;

  /**
   * Makes the lists of a word.
   *
   * @param which which of its terms are meant
   */
  PositionLists(WordField word, Predicate<IndexTerm> which, SegmentPostings lists) {
    this.word = word;
    this.which = which;
    this.lists = lists;
  }

  /** The lists, where they were left. */
  PostingsEnum[] get() throws IOException {
    if (opened == null) {
      List<PostingsEnum> found = new ArrayList<>();
      terms.clear();
      for (IndexTerm term : word.terms()) {
        PostingsEnum list = which.test(term) ? lists.open(term, PostingsEnum.POSITIONS) : null;
        if (list != null) {
          found.add(list);
          terms.add(term);
        }
      }
      opened = found.toArray(PostingsEnum[]::new);
    }
    return opened;
  }

  /** Gives the lists back; the next question opens them from their beginning. */
  void giveBack() {
    if (opened != null) {
      for (int i = 0; i < opened.length; i++) {
        lists.giveBack(terms.get(i), PostingsEnum.POSITIONS, opened[i]);
      }
      opened = null;
    }
  }
}
