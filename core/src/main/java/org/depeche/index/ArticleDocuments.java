package org.depeche.index;

import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.depeche.analysis.Lexicon;
import org.depeche.article.Article;
import org.depeche.article.PublicationDate;

/** Turns an article into a document of the index, and a stored document back into the article. */
final class ArticleDocuments {
  private static final FieldType TEXT = new FieldType();
  private static final ThreadLocal<Lexicon> LEXICON = ThreadLocal.withInitial(Lexicon::french);

  static {
    TEXT.setTokenized(true);
    TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    TEXT.setStored(true);
    TEXT.freeze();
  }

  private ArticleDocuments() {}

  static Document document(Article article) {
    Document document = new Document();
    document.add(new StringField(Schema.ID, article.id(), Field.Store.YES));
    document.add(new SortedDocValuesField(Schema.ID, new BytesRef(article.id())));
    addText(document, Schema.TITLE, article.title());
    addText(document, Schema.BODY, article.lead());
    addText(document, Schema.BODY, article.body());
    if (!article.lead().isEmpty()) {
      document.add(new StoredField(Schema.LEAD, 1));
    }
    article.date().ifPresent(date -> addDate(document, date));
    addName(document, Schema.AUTHOR, article.author());
    addName(document, Schema.SECTION, article.section());
    addName(document, Schema.SOURCE, article.source());
    addStored(document, Schema.URL, article.url());
    article.tags().forEach(tag -> document.add(new StoredField(Schema.TAG, tag)));
    article
        .extra()
        .forEach(
            (name, value) -> {
              document.add(new StoredField(Schema.EXTRA, name));
              document.add(new StoredField(Schema.EXTRA, value));
            });
    document.add(
        TermStream.field(
            Schema.PHRASE, List.copyOf(TitlePhrases.terms(article.title(), LEXICON.get()))));
    byte[] signature = Signature.of(article.lead(), article.body());
    if (signature.length > 0) {
      document.add(new BinaryDocValuesField(Schema.SIGNATURE, new BytesRef(signature)));
    }
    return document;
  }

  static Article article(Document document) {
    String[] bodies = document.getValues(Schema.BODY);
    int bodyAt = document.getField(Schema.LEAD) == null ? 0 : 1;
    Article.Builder article =
        Article.builder(text(document, Schema.ID))
            .title(text(document, Schema.TITLE))
            .lead(bodyAt == 0 ? "" : bodies[0])
            .body(bodies.length > bodyAt ? bodies[bodyAt] : "")
            .author(text(document, Schema.AUTHOR))
            .section(text(document, Schema.SECTION))
            .source(text(document, Schema.SOURCE))
            .url(text(document, Schema.URL))
            .tags(List.of(document.getValues(Schema.TAG)));
    String date = text(document, Schema.DATE);
    if (!date.isEmpty()) {
      article.date(PublicationDate.parse(date));
    }
    String[] extras = document.getValues(Schema.EXTRA);
    for (int i = 0; i < extras.length; i += 2) {
      article.extra(extras[i], extras[i + 1]);
    }
    return article.build();
  }

  private static String text(Document document, String name) {
    IndexableField field = document.getField(name);
    return field == null ? "" : field.stringValue();
  }

  private static void addText(Document document, String name, String value) {
    if (!value.isEmpty()) {
      document.add(new Field(name, value, TEXT));
    }
  }

  private static void addStored(Document document, String name, String value) {
    if (!value.isEmpty()) {
      document.add(new StoredField(name, value));
    }
  }

  private static void addName(Document document, String field, String name) {
    addStored(document, field, name);
    if (!name.isBlank()) {
      document.add(new StringField(field, NameKey.of(name), Field.Store.NO));
      document.add(new SortedDocValuesField(field, NameKey.counted(name)));
    }
  }

  private static void addDate(Document document, PublicationDate date) {
    document.add(new StoredField(Schema.DATE, date.toString()));
    long millis = date.instant().toEpochMilli();
    document.add(new LongPoint(Schema.INSTANT, millis));
    document.add(new NumericDocValuesField(Schema.INSTANT, millis));
  }
}
