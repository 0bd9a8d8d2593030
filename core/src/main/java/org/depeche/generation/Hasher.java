package org.depeche.generation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.depeche.article.Article;

/** SHA-256 over articles and names. For one thread. */
final class Hasher {
  private static final String FORM = "article 1";

  private final MessageDigest sha = sha256();
  private final byte[] length = new byte[Integer.BYTES];
  private long textBytes;

  /** The first 128 bits of a hash. */
  record Key(long high, long low) {
    static Key of(byte[] hash) {
      ByteBuffer bytes = ByteBuffer.wrap(hash);
      return new Key(bytes.getLong(), bytes.getLong());
    }
  }

  /** The hash of everything an article holds: each text with its length before it, in one order. */
  byte[] content(Article article) {
    text(FORM);
    text(article.id());
    textBytes += text(article.title());
    textBytes += text(article.lead());
    textBytes += text(article.body());
    text(article.date().map(Object::toString).orElse(""));
    text(article.author());
    text(article.section());
    text(article.source());
    text(article.url());
    number(article.tags().size());
    article.tags().forEach(this::text);
    number(article.extra().size());
    article
        .extra()
        .forEach(
            (name, value) -> {
              text(name);
              text(value);
            });
    return sha.digest();
  }

  Key key(String name) {
    return Key.of(sha.digest(name.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * The key of a source: 64-bit FNV-1a over its path (Fowler, Noll and Vo). SHA-256 would cost more
   * than all else where no file has to be read, and nobody gains by paths that collide.
   */
  static long source(String path) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < path.length(); i++) {
      hash = (hash ^ path.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /** The length of the texts of all articles so far. */
  long textBytes() {
    return textBytes;
  }

  private int text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    sha.update(bytes);
    return bytes.length;
  }

  private void number(int number) {
    ByteBuffer.wrap(length).putInt(number);
    sha.update(length);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256; this one lacks it.", e);
    }
  }
}
