package org.depeche.reader;

import java.util.ArrayList;
import java.util.List;
import org.depeche.article.Article;
import org.depeche.reader.FieldNames.Field;

/** Articles in XML of any make, by the names of its elements and attributes. */
final class MappedXml implements Xml.Mapping {

  private final FieldNames names;
  private final SourceFile file;

  MappedXml(FieldNames names, SourceFile file) {
    this.names = names;
    this.file = file;
  }

  @Override
  public Article article(XmlNode item, int number) throws UnreadableException {
    ArticleFields fields = new ArticleFields(names);
    gather(item, fields);
    String id = file.relativeId();
    return fields.build(number == 0 ? id : id + "#" + number);
  }

  @Override
  public void end(int number) throws UnreadableException {
    if (number == 0) {
      throw new UnreadableException(ReasonCode.NO_ARTICLE_ELEMENT);
    }
  }

  private void gather(XmlNode element, ArticleFields fields) {
    element.attributes.forEach(fields::add);
    for (XmlNode child : element.children) {
      String name = child.localName();
      boolean text = is(name, Field.BODY) || is(name, Field.LEAD) || is(name, Field.TITLE);
      if (text && !child.children.isEmpty()) {
        fields.add(name, MarkedUp.ofHtml(child.html()));
      } else if (child.children.isEmpty()) {
        addLeaf(child, fields);
      } else if (is(name, Field.TAGS) || is(name, Field.AUTHOR) || is(name, Field.SECTION)) {
        fields.addAll(name, leaves(child));
      } else {
        gather(child, fields);
      }
    }
  }

  private boolean is(String name, Field field) {
    return names.of(field).contains(names.key(name));
  }

  /** An element that holds text; an empty one has its value in an attribute, such as a link's. */
  private static void addLeaf(XmlNode leaf, ArticleFields fields) {
    String text = leaf.text();
    if (text.isEmpty()) {
      text = leaf.attributes.getOrDefault("href", leaf.attributes.getOrDefault("value", ""));
    }
    fields.add(leaf.localName(), text);
  }

  /** The texts under an element, addresses of mail aside. */
  private static List<String> leaves(XmlNode element) {
    List<String> texts = new ArrayList<>();
    for (XmlNode child : element.children) {
      if (!child.text().contains("@")) {
        texts.add(child.text());
      }
    }
    return texts;
  }
}
