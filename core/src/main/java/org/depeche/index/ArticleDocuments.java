package org.depeche.index;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.depeche.article.Article;
import org.depeche.article.PublicationDate;
import org.depeche.inversion.Inverter;

/** Turns an article into a document of the index, and a stored document back into the article. */
final class ArticleDocuments {
  private static final ThreadLocal<PhraseWriter> PHRASES =
      ThreadLocal.withInitial(PhraseWriter::new);

  private final Inverter inverter;

  /**
   * For one writer.
   *
   * @param inverter inverts the texts
   */
  ArticleDocuments(Inverter inverter) {
    this.inverter = inverter;
  }

  Document document(Article article) throws IOException {
    Document document = new Document();
    document.add(new StringField(Schema.ID, article.id(), Field.Store.NO));
    document.add(new SortedDocValuesField(Schema.ID, new BytesRef(article.id())));
    document.add(new StoredField(Schema.ARTICLE, StoredArticle.bytes(article)));
    addText(document, Schema.TITLE, article.title());
    addText(document, Schema.BODY, article.lead(), article.body());
    article.date().ifPresent(date -> addDate(document, date));
    addNames(document, Schema.AUTHOR, Byline.names(article.author()), article.author());
    addNames(document, Schema.TAG, article.tags());
    addText(document, Schema.TAG_WORDS, article.tags().toArray(String[]::new));
    addText(document, Schema.NAME_WORDS, article.section(), article.author());
    addName(document, Schema.SECTION, article.section());
    addName(document, Schema.SOURCE, article.source());
    document.add(TermStream.field(Schema.PHRASE, PHRASES.get().terms(article.title())));
    byte[] signature = Signature.of(article.lead(), article.body());
    if (signature.length > 0) {
      document.add(new BinaryDocValuesField(Schema.SIGNATURE, new BytesRef(signature)));
    }
    return document;
  }

  static Article article(Document document) {
    return StoredArticle.article(document.getBinaryValue(Schema.ARTICLE));
  }

  private void addText(Document document, String name, String... values) {
    List<String> texts = Stream.of(values).filter(value -> !value.isBlank()).toList();
    if (!texts.isEmpty()) {
      document.add(inverter.field(name, texts));
    }
  }

  private static void addName(Document document, String field, String name) {
    if (!name.isBlank()) {
      document.add(new StringField(field, NameKey.of(name), Field.Store.NO));
      document.add(new SortedDocValuesField(field, NameKey.counted(name)));
    }
  }

  /**
   * Several names.
   *
   * @param counted each is counted and filtered by
   * @param others are filtered by as well, such as a whole byline
   */
  private static void addNames(
      Document document, String field, List<String> counted, String... others) {
    Set<String> keys = new LinkedHashSet<>();
    for (String name : counted) {
      if (!name.isBlank() && keys.add(NameKey.of(name))) {
        document.add(new SortedSetDocValuesField(field, NameKey.counted(name)));
      }
    }
    Stream.of(others).filter(name -> !name.isBlank()).map(NameKey::of).forEach(keys::add);
    keys.forEach(key -> document.add(new StringField(field, key, Field.Store.NO)));
  }

  private static void addDate(Document document, PublicationDate date) {
    // Articles are sorted by it, so that its least and its most in blocks answer ranges: no points.
    document.add(NumericDocValuesField.indexedField(Schema.INSTANT, date.instant().toEpochMilli()));
  }
}
