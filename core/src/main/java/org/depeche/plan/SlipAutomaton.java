package org.depeche.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.depeche.analysis.EvidenceKind;
import org.depeche.plan.SlipModel.Slip;

/**
 * The automaton of the terms that a written word may be meant for: exact or folded words of which
 * any sound is written otherwise, any letter doubled or not, and one letter wrong.
 */
final class SlipAutomaton {

  /** Rarer slips of sounds find words that are rarely meant, and many of them. */
  private static final float DEAREST = 3;

  /** A place in the written word, after a number of wrong letters. */
  private record Place(int index, int wrong) {}

  private final Slips slips;
  private final String written;
  private final int wrong;
  private final int lastLetter;
  private final Automaton.Builder automaton = new Automaton.Builder();

  private SlipAutomaton(Slips slips, int wrong) {
    this.slips = slips;
    this.written = slips.written();
    this.wrong = wrong;
    boolean ascii = written.chars().allMatch(c -> c < 0x80);
    lastLetter = ascii ? 'z' : Character.MAX_CODE_POINT;
  }

  /**
   * Makes the automaton.
   *
   * @param slips the written word
   * @param wrong how many letters may be wrong, beside sounds: 0 or 1
   */
  static Automaton of(Slips slips, int wrong) {
    return new SlipAutomaton(slips, wrong).make();
  }

  private Automaton make() {
    // The first state begins a term, with the tag of folded words or none.
    int begin = automaton.createState();
    for (int i = 0; i < (written.length() + 1) * (wrong + 1); i++) {
      automaton.createState();
    }
    leave(begin, new Place(0, 0));
    automaton.addTransition(begin, state(new Place(0, 0)), EvidenceKind.FOLDED.tag());
    for (int index = 0; index <= written.length(); index++) {
      for (int error = 0; error <= wrong; error++) {
        Place place = new Place(index, error);
        leave(state(place), place);
      }
    }
    return Operations.determinize(automaton.finish(), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }

  private int state(Place place) {
    return 1 + place.index() * (wrong + 1) + place.wrong();
  }

  /** Adds what leads from a state that stands for a place, and for all that are reached unseen. */
  private void leave(int state, Place from) {
    for (Place place : unseen(from)) {
      if (place.index() == written.length()) {
        automaton.setAccept(state, true);
      }
      letters(state, place);
      for (Slip slip : slips.at(place.index())) {
        if (slip.cost() <= DEAREST && !slip.meant().isEmpty()) {
          write(state, slip.meant(), after(place, slip));
        }
      }
    }
  }

  private void letters(int state, Place place) {
    int index = place.index();
    if (index > 0) {
      // A letter that is meant twice stays at its place.
      automaton.addTransition(state, state(place), written.charAt(index - 1));
    }
    boolean more = index < written.length();
    if (more) {
      automaton.addTransition(
          state, state(new Place(index + 1, place.wrong())), written.charAt(index));
    }
    if (place.wrong() < wrong) {
      Place here = new Place(index, place.wrong() + 1);
      automaton.addTransition(state, state(here), 'a', lastLetter);
      if (more) {
        Place next = new Place(index + 1, place.wrong() + 1);
        automaton.addTransition(state, state(next), 'a', lastLetter);
      }
      if (index + 1 < written.length()) {
        String exchanged = "" + written.charAt(index + 1) + written.charAt(index);
        write(state, exchanged, new Place(index + 2, place.wrong() + 1));
      }
    }
  }

  private void write(int from, String letters, Place to) {
    int at = from;
    for (int i = 0; i < letters.length(); i++) {
      int next = i == letters.length() - 1 ? state(to) : automaton.createState();
      automaton.addTransition(at, next, letters.charAt(i));
      at = next;
    }
  }

  private static Place after(Place place, Slip slip) {
    return new Place(place.index() + slip.written().length(), place.wrong());
  }

  /** A place, and those after letters of which none is meant. */
  private List<Place> unseen(Place from) {
    List<Place> places = new ArrayList<>();
    Set<Place> seen = new HashSet<>(Set.of(from));
    Deque<Place> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      Place place = open.remove();
      places.add(place);
      List<Place> next = new ArrayList<>();
      for (Slip slip : slips.at(place.index())) {
        if (slip.cost() <= DEAREST && slip.meant().isEmpty()) {
          next.add(after(place, slip));
        }
      }
      int index = place.index();
      if (index < written.length()) {
        boolean doubled = index > 0 && written.charAt(index) == written.charAt(index - 1);
        if (doubled) {
          next.add(new Place(index + 1, place.wrong()));
        } else if (place.wrong() < wrong) {
          next.add(new Place(index + 1, place.wrong() + 1));
        }
      }
      next.stream().filter(seen::add).forEach(open::add);
    }
    return places;
  }
}
