package org.depeche.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.depeche.internal.HalfCharacters;
import org.jspecify.annotations.Nullable;

/**
 * One article, as it was published: immutable, safe to share between threads.
 *
 * <p>Texts are kept exactly as given; offsets in snippets count UTF-16 units of these strings. A
 * text that is absent is the empty string. {@code title} or {@code body} may be blank, not both.
 * Half characters (surrogates without their pair) are refused.
 *
 * @param id the identity of the article in an index, never blank
 * @param title the headline
 * @param lead the standfirst (chapô), searched and shown like the opening of the body
 * @param body the text, paragraphs separated by line feeds
 * @param publication when it was published, or null where that is unknown
 * @param author who wrote it
 * @param section the section of the paper ({@code Politique}, {@code Sport}, …)
 * @param source the paper or agency
 * @param url where it can be read
 * @param tags key words given by the publisher, in their order
 * @param extra every other field of the source, by name, in the order of the source
 */
public record Article(
    String id,
    String title,
    String lead,
    String body,
    @Nullable PublicationDate publication,
    String author,
    String section,
    String source,
    String url,
    List<String> tags,
    Map<String, String> extra) {

  /** Checks and copies what it is given. */
  public Article {
    if (id.isBlank()) {
      throw new IllegalArgumentException(
          "The article id is blank; expected a text that names the article in its index.");
    }
    if (title.isBlank() && body.isBlank()) {
      throw new IllegalArgumentException(
          "Article \"" + id + "\" has neither title nor body; expected at least one of them.");
    }
    Objects.requireNonNull(lead, "lead");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(section, "section");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(url, "url");
    tags = List.copyOf(tags);
    extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    requireWhole(id, "id", id);
    requireWhole(id, "title", title);
    requireWhole(id, "lead", lead);
    requireWhole(id, "body", body);
    requireWhole(id, "author", author);
    requireWhole(id, "section", section);
    requireWhole(id, "source", source);
    requireWhole(id, "url", url);
    for (String tag : tags) {
      requireWhole(id, "tags", tag);
    }
    for (Map.Entry<String, String> field : extra.entrySet()) {
      requireWhole(id, "extra", field.getKey());
      requireWhole(id, field.getKey(), field.getValue());
    }
  }

  /** A half character has no bytes: the index could not give it back. */
  private static void requireWhole(String id, String field, String text) {
    int half = HalfCharacters.first(text);
    if (half >= 0) {
      throw new IllegalArgumentException(
          String.format(
              "The field \"%s\" of article \"%s\" has half a character (U+%04X) at %d; expected"
                  + " surrogates in pairs.",
              field, id, (int) text.charAt(half), half));
    }
  }

  /**
   * The date of publication, where it is known.
   *
   * @return the date, or empty
   */
  public Optional<PublicationDate> date() {
    return Optional.ofNullable(publication);
  }

  /**
   * Starts a builder.
   *
   * @param id the identity of the article in an index
   * @return a builder whose other fields are empty
   */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** Gathers the fields of an {@link Article}; not safe for use by several threads. */
  public static final class Builder {
    private final String id;
    private String title = "";
    private String lead = "";
    private String body = "";
    private @Nullable PublicationDate publication;
    private String author = "";
    private String section = "";
    private String source = "";
    private String url = "";
    private final List<String> tags = new ArrayList<>();
    private final Map<String, String> extra = new LinkedHashMap<>();

    private Builder(String id) {
      this.id = id;
    }

    /**
     * Sets the headline.
     *
     * @param value the headline
     * @return this builder
     */
    public Builder title(String value) {
      title = Objects.requireNonNull(value, "title");
      return this;
    }

    /**
     * Sets the standfirst.
     *
     * @param value the standfirst
     * @return this builder
     */
    public Builder lead(String value) {
      lead = Objects.requireNonNull(value, "lead");
      return this;
    }

    /**
     * Sets the text.
     *
     * @param value the text
     * @return this builder
     */
    public Builder body(String value) {
      body = Objects.requireNonNull(value, "body");
      return this;
    }

    /**
     * Sets the date of publication.
     *
     * @param value the date, or null where it is unknown
     * @return this builder
     */
    public Builder date(@Nullable PublicationDate value) {
      publication = value;
      return this;
    }

    /**
     * Sets the author.
     *
     * @param value the author
     * @return this builder
     */
    public Builder author(String value) {
      author = Objects.requireNonNull(value, "author");
      return this;
    }

    /**
     * Sets the section.
     *
     * @param value the section of the paper
     * @return this builder
     */
    public Builder section(String value) {
      section = Objects.requireNonNull(value, "section");
      return this;
    }

    /**
     * Sets the source.
     *
     * @param value the paper or agency
     * @return this builder
     */
    public Builder source(String value) {
      source = Objects.requireNonNull(value, "source");
      return this;
    }

    /**
     * Sets the address.
     *
     * @param value where the article can be read
     * @return this builder
     */
    public Builder url(String value) {
      url = Objects.requireNonNull(value, "url");
      return this;
    }

    /**
     * Adds key words.
     *
     * @param values the publisher's key words
     * @return this builder
     */
    public Builder tags(List<String> values) {
      tags.addAll(values);
      return this;
    }

    /**
     * Keeps a field that has no place of its own.
     *
     * @param name its name in the source
     * @param value its value
     * @return this builder
     */
    public Builder extra(String name, String value) {
      extra.put(
          Objects.requireNonNull(name, "name of an extra field"),
          Objects.requireNonNull(value, "value of an extra field"));
      return this;
    }

    /**
     * Builds the article.
     *
     * @return the article
     * @throws IllegalArgumentException if the id is blank, or title and body both are, or a text
     *     has half a character
     */
    public Article build() {
      return new Article(
          id, title, lead, body, publication, author, section, source, url, tags, extra);
    }
  }
}
