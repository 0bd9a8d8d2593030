package org.depeche.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.depeche.analysis.Lexicon;

/**
 * Applies the operators of one sequence, a query or what a group holds: signs and {@code SAUF}
 * first, then {@code ET}, then {@code OU}. An operator that lacks an operand becomes a word.
 */
final class Sequence {
  private final String query;
  private List<Item> items;

  private Sequence(String query, List<Item> items) {
    this.query = query;
    this.items = items;
  }

  /** The words and parts of a sequence; no operator is left. */
  static List<Item> applied(String query, List<Item> items) {
    Sequence sequence = new Sequence(query, items);
    sequence.applyLeading();
    sequence.dropLoneJoins();
    sequence.applyJoins(Token.Kind.AND);
    sequence.applyJoins(Token.Kind.OR);
    return sequence.items;
  }

  /** The parts of a sequence without operators: words that stand together are one text. */
  static List<QueryPart> parts(String query, List<Item> items) {
    List<QueryPart> parts = new ArrayList<>();
    int i = 0;
    while (i < items.size()) {
      int end = i;
      while (end < items.size() && items.get(end).isWord()) {
        end++;
      }
      if (end > i) {
        int start = items.get(i).start();
        parts.add(new QueryPart.Text(query.substring(start, items.get(end - 1).end()), start));
        i = end;
      } else {
        parts.add(items.get(i++).toPart(query));
      }
    }
    return parts;
  }

  /** From the last to the first, so that {@code ET -grève} and {@code SAUF -grève} are served. */
  private void applyLeading() {
    List<Item> reversed = new ArrayList<>();
    for (int i = items.size() - 1; i >= 0; i--) {
      Item item = items.get(i);
      if (!item.kind().leads()) {
        reversed.add(item);
      } else if (reversed.isEmpty() || !reversed.getLast().isOperand()) {
        reversed.add(item.asWord());
      } else {
        Item operand = item.kind() == Token.Kind.NOT ? takeLast(reversed) : reversed.removeLast();
        QueryPart part = operand.toPart(query);
        if (item.kind() == Token.Kind.PLUS) {
          part = new QueryPart.Required(part);
        } else if (!(part instanceof QueryPart.Excluded)) {
          part = new QueryPart.Excluded(part);
        }
        reversed.add(
            new Item(Token.Kind.OPERAND, item.start(), operand.end(), part, operand.levels()));
      }
    }
    Collections.reverse(reversed);
    items = reversed;
  }

  /** Takes an operand off the end of a reversed list. */
  private Item takeLast(List<Item> reversed) {
    List<Item> taken = new ArrayList<>();
    taken.add(reversed.removeLast());
    while (!reversed.isEmpty() && goesOn(taken.getLast(), reversed.getLast())) {
      taken.add(reversed.removeLast());
    }
    return joined(taken);
  }

  /** {@code SAUF la RATP}: an article before a word is no operand by itself. */
  private boolean goesOn(Item item, Item next) {
    return item.isWord()
        && next.isWord()
        && Lexicon.isFunctionWord(
            query.substring(item.start(), item.end()).toLowerCase(Locale.ROOT));
  }

  private static Item joined(List<Item> words) {
    Item first = words.get(0);
    return words.size() == 1
        ? first
        : new Item(Token.Kind.WORD, first.start(), words.getLast().end(), null, 0);
  }

  private void dropLoneJoins() {
    List<Item> kept = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      boolean lone =
          item.kind().joins()
              && (i == 0
                  || i == items.size() - 1
                  || !items.get(i - 1).isOperand()
                  || !items.get(i + 1).isOperand());
      kept.add(lone ? item.asWord() : item);
    }
    items = kept;
  }

  private void applyJoins(Token.Kind kind) {
    List<Item> applied = new ArrayList<>();
    int i = 0;
    while (i < items.size()) {
      if (items.get(i).kind() != kind) {
        applied.add(items.get(i++));
        continue;
      }
      List<Item> operands = new ArrayList<>();
      operands.add(applied.removeLast());
      while (i < items.size() && items.get(i).kind() == kind) {
        i++;
        List<Item> operand = new ArrayList<>();
        operand.add(items.get(i++));
        while (i < items.size() && goesOn(operand.getLast(), items.get(i))) {
          operand.add(items.get(i++));
        }
        operands.add(joined(operand));
      }
      applied.add(joined(kind, operands));
    }
    items = applied;
  }

  private Item joined(Token.Kind kind, List<Item> operands) {
    List<QueryPart> parts = operands.stream().map(operand -> operand.toPart(query)).toList();
    return new Item(
        Token.Kind.OPERAND,
        operands.get(0).start(),
        operands.getLast().end(),
        kind == Token.Kind.AND ? new QueryPart.AllOf(parts) : new QueryPart.AnyOf(parts),
        operands.stream().mapToInt(Item::levels).max().orElse(0));
  }
}
