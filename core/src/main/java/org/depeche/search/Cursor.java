package org.depeche.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended, so that the next one begins there also in a later generation.
 *
 * <p>Dates stay as they are: the place of the last article is enough. Scores change with every
 * article of the index: the ids that were shown are kept, and the best of the others come next.
 *
 * <p>As text: Base64 (for addresses) of a checksum and what is deflated: a version, the digest of
 * the request, how many hits were passed, the instant of the place, and ids: the one of the place,
 * or those that were shown.
 *
 * @param passed how many hits the pages before had
 * @param place the last article of a list by date, or null
 * @param shown the ids that were shown, where hits come by relevance
 */
record Cursor(int passed, NewestFirst.@Nullable Place place, List<String> shown) {

  /** Before the first page. */
  static final Cursor START = new Cursor(0, null, List.of());

  private static final int VERSION = 2;
  private static final int DIGEST_LENGTH = Long.BYTES;
  private static final int CHECKSUM_LENGTH = Integer.BYTES;

  /** More is no cursor of ours, whatever it inflates to. */
  private static final int LONGEST = 1 << 25;

  Cursor {
    shown = List.copyOf(shown);
  }

  /** The cursor behind more hits, of which there is at least one. */
  Cursor behind(List<Pages.Found> hits) {
    NewestFirst.Place last = hits.get(hits.size() - 1).place();
    List<String> ids = new ArrayList<>(shown);
    if (last == null) {
      hits.forEach(hit -> ids.add(hit.id()));
    }
    return new Cursor(passed + hits.size(), last, ids);
  }

  /** The text that a user gives back. */
  String text(SearchRequest request) {
    try {
      ByteArrayOutputStream deflated = new ByteArrayOutputStream();
      try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(deflated))) {
        out.writeByte(VERSION);
        out.write(digest(request));
        out.writeInt(passed);
        out.writeLong(place == null ? 0 : place.instant());
        List<String> ids = place == null ? shown : List.of(place.id().utf8ToString());
        out.writeInt(ids.size());
        for (String id : ids) {
          write(id, out);
        }
      }
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(all);
      out.writeInt(checksum(deflated.toByteArray()));
      deflated.writeTo(out);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(all.toByteArray());
    } catch (IOException e) {
      throw new IllegalStateException("Memory cannot be written to.", e);
    }
  }

  /**
   * Reads the text of a cursor.
   *
   * @throws InvalidCursorException if it is damaged, or of another request
   */
  static Cursor of(String text, SearchRequest request) {
    byte[] all;
    try {
      all = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw InvalidCursorException.damaged(text);
    }
    try (DataInputStream in = open(all, text)) {
      if (in.readUnsignedByte() != VERSION) {
        throw InvalidCursorException.damaged(text);
      }
      if (!Arrays.equals(in.readNBytes(DIGEST_LENGTH), digest(request))) {
        throw InvalidCursorException.ofAnotherRequest();
      }
      int passed = in.readInt();
      long instant = in.readLong();
      List<String> ids = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        ids.add(read(in));
      }
      if (in.read() >= 0 || passed < 0 || ids.isEmpty()) {
        throw InvalidCursorException.damaged(text);
      }
      return request.sort() == SortOrder.DATE
          ? new Cursor(passed, new NewestFirst.Place(instant, new BytesRef(ids.get(0))), List.of())
          : new Cursor(passed, null, ids);
    } catch (IOException e) {
      throw InvalidCursorException.damaged(text);
    }
  }

  private static DataInputStream open(byte[] all, String text) {
    if (all.length < CHECKSUM_LENGTH) {
      throw InvalidCursorException.damaged(text);
    }
    byte[] deflated = Arrays.copyOfRange(all, CHECKSUM_LENGTH, all.length);
    int expected = 0;
    for (int i = 0; i < CHECKSUM_LENGTH; i++) {
      expected = expected << Byte.SIZE | all[i] & 0xFF;
    }
    if (checksum(deflated) != expected) {
      throw InvalidCursorException.damaged(text);
    }
    InputStream inflated = new InflaterInputStream(new ByteArrayInputStream(deflated));
    return new DataInputStream(inflated);
  }

  private static void write(String id, DataOutputStream out) throws IOException {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String read(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LONGEST) {
      throw new IOException("An id of " + length + " bytes.");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("An id that is cut short.");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static int checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  /** What the order and the choice of hits depend on. */
  private static byte[] digest(SearchRequest request) {
    Preferences preferences = request.preferences();
    String identity =
        String.join(
            "\n",
            request.query(),
            Boolean.toString(request.text()),
            request.matching().name(),
            Boolean.toString(request.collapse()),
            request.sort().toString(),
            String.valueOf(preferences.halfLife()),
            String.valueOf(preferences.asOf()),
            preferences.boosts().toString(),
            request.filters().toString());
    byte[] bytes = identity.getBytes(StandardCharsets.UTF_8);
    long[] hash = StringHelper.murmurhash3_x64_128(bytes, 0, bytes.length, 0);
    return ByteBuffer.allocate(DIGEST_LENGTH).putLong(hash[0]).array();
  }
}
