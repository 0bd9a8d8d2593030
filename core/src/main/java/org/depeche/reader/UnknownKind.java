package org.depeche.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file that was given by itself and whose type is unknown: plain text if it is that, else a
 * problem with the remedy.
 */
final class UnknownKind implements Format {

  /** What begins like this is no text for readers, though some of it is written in letters. */
  private static final List<String> NO_TEXT =
      List.of("{\\rtf", "%!PS", "%PDF-", "PK\3\4", "\377\330\377", "\211PNG", "GIF8", "RIFF");

  private static final int LOOKED_AT = 8;

  /** What is read where the library for documents is there. */
  private static final Set<String> DOCUMENTS = Set.of(".pdf", ".docx", ".odt", ".epub");

  private static final Pattern ARCHIVE =
      Pattern.compile("(?:\\.tar)?\\.(?:bz2|xz|zst)|\\.(?:tbz2?|txz|7z|rar|zipx|lz|lz4|cab|iso)");

  private final Format text;

  UnknownKind(Format text) {
    this.text = text;
  }

  @Override
  public List<String> extensions() {
    return List.of();
  }

  @Override
  public Results open(SourceFile file, InputStream in) throws IOException {
    ReasonCode code = code(file);
    byte[] start = in.readNBytes(LOOKED_AT);
    String begins = new String(start, StandardCharsets.ISO_8859_1);
    if (code != ReasonCode.UNREAD_KIND || NO_TEXT.stream().anyMatch(begins::startsWith)) {
      throw new UnreadableException(code);
    }
    try {
      return text.open(file, new SequenceInputStream(new ByteArrayInputStream(start), in));
    } catch (UnreadableException e) {
      throw e.reason().code() == ReasonCode.BINARY
          ? new UnreadableException(e, Reason.of(code))
          : e;
    }
  }

  /** What keeps a file of this name from being read if it is no text. */
  private static ReasonCode code(SourceFile file) {
    String kind = PassedOverFiles.kind(file.file());
    if (ARCHIVE.matcher(kind).matches()) {
      return ReasonCode.UNREAD_ARCHIVE;
    }
    return DOCUMENTS.contains(kind) ? ReasonCode.DOCUMENT : ReasonCode.UNREAD_KIND;
  }
}
