package org.depeche.reader;

/**
 * The code of a reason why something could not be read: a vocabulary for programs, with an English
 * wording for each word of it, in which <code>{0}</code>, <code>{1}</code>, … stand for the values
 * of the {@link Reason}. Other languages word it by the name of the constant.
 */
public enum ReasonCode {
  /** The words of a parser or of an application, as they are. */
  AS_SAID("{0}"),
  /** In "…": …. */
  IN_ENTRY("in \"{0}\": {1}"),
  /** Permission denied; let this user read it. */
  ACCESS_DENIED("permission denied; let this user read it"),
  /** There is nothing there any more, or a link to nothing. */
  GONE("there is nothing there any more, or a link to nothing"),
  /** A loop of symbolic links. */
  LINK_LOOP("a loop of symbolic links"),
  /** Corrupt zip (its sum is not that of its bytes); fetch or pack it again. */
  ZIP_SUM("corrupt zip (its sum is not that of its bytes); fetch or pack it again"),
  /** It is a zip with a password; unpack it yourself. */
  ZIP_PASSWORD("is a zip with a password; unpack it yourself"),
  /** Corrupt zip (…); fetch or pack it again. */
  ZIP_CORRUPT("corrupt zip ({0}); fetch or pack it again"),
  /** Corrupt tar (a header is none); fetch or pack it again. */
  TAR_CORRUPT("corrupt tar (a header is none); fetch or pack it again"),
  /** Corrupt gzip (it ends too early); fetch or pack it again. */
  GZIP_ENDS_EARLY("corrupt gzip (it ends too early); fetch or pack it again"),
  /** Corrupt gzip (…); fetch or pack it again. */
  GZIP_CORRUPT("corrupt gzip ({0}); fetch or pack it again"),
  /** It ends too early; fetch or pack it again. */
  ENDS_EARLY("ends too early; fetch or pack it again"),
  /** It cannot be read (…). */
  CANNOT_BE_READ("cannot be read ({0})"),
  /** Its name leads out of the archive; it was left alone. */
  NAME_LEADS_OUT("its name leads out of the archive; it was left alone"),
  /** Its name holds control characters; it was left alone. */
  NAME_WITH_CONTROLS("its name holds control characters; it was left alone"),
  /** Its name is no name of a file here. */
  NAME_IMPOSSIBLE("its name is no name of a file here"),
  /**
   * Its name is no text in this locale, and would be the id of the article; rename it, or set
   * LC_ALL=C.UTF-8.
   */
  NAME_NOT_TEXT(
      "its name is no text in this locale, and would be the id of the article; rename it, or set LC_ALL=C.UTF-8"),
  /** "…" has neither title nor body; expected at least one of them. */
  NO_TITLE_NO_BODY("\"{0}\" has neither title nor body; expected at least one of them"),
  /** The key "id" is missing or blank; every article needs one. */
  NO_ID("the key \"id\" is missing or blank; every article needs one"),
  /** The id has … characters; expected at most …. */
  LONG_ID("the id has {0} characters; expected at most {1}"),
  /** The … has … bytes of UTF-8; expected at most …. */
  LONG_FIELD("the {0} has {1} bytes of UTF-8; expected at most {2}"),
  /**
   * A second article with the id "…"; the first, in …, is kept. Give each article an id of its own.
   */
  SECOND_WITH_ID(
      "a second article with the id \"{0}\"; the first, in {1}, is kept. Give each article an id of its own."),
  /**
   * A second article with the id "…"; the first, in …, line …, is kept. Give each article an id of
   * its own.
   */
  SECOND_WITH_ID_AT_LINE(
      "a second article with the id \"{0}\"; the first, in {1} line {2}, is kept. Give each article an id of its own."),
  /**
   * A second article with the id "…"; the first, …, is kept. Give each article an id of its own.
   */
  SECOND_WITH_ID_GIVEN(
      "a second article with the id \"{0}\"; the first, {1}, is kept. Give each article an id of its own."),
  /** Article "…" cannot be indexed: …. */
  NOT_INDEXED("article \"{0}\" cannot be indexed: {1}"),
  /** It is no regular file. */
  NOT_REGULAR("is no regular file"),
  /** It is neither a regular file nor a folder. */
  NOT_FILE_OR_FOLDER("is neither a regular file nor a folder"),
  /** It was changed while it was read; read it again. */
  CHANGED_MEANWHILE("was changed while it was read; read it again"),
  /** It is larger than … MB, the bound for one article. */
  TOO_LARGE("is larger than {0} MB, the bound for one article"),
  /** It holds no text. */
  NO_TEXT("holds no text"),
  /** It unpacks to more than … MB, over … times its size; unpack it yourself if that is right. */
  UNPACKS_TOO_FAR(
      "unpacks to more than {0} MB, over {1} times its size; unpack it yourself if that is right"),
  /** One article in it is longer than … MB; is a quote or an element left open?. */
  RECORD_TOO_LONG("one article in it is longer than {0} MB; is a quote or an element left open?"),
  /** It looks like binary data, not text; give it the name of its type, or leave it out. */
  BINARY("looks like binary data, not text; give it the name of its type, or leave it out"),
  /** Nothing here reads files of its kind; convert it, or leave it out. */
  UNREAD_KIND(
      "is of a kind that nothing here reads; convert it to text, HTML, DOCX or PDF, or leave it out"),
  /** It is an archive that nothing here reads; unpack it, or pack it as a zip. */
  UNREAD_ARCHIVE("is an archive that nothing here reads; unpack it, or pack it as a zip"),
  /** It is a document, and the library that reads documents is not there. */
  DOCUMENT("is a document; add depeche-documents.jar, which reads PDF, DOCX, ODT and EPUB"),
  /** It is protected by a password; save it without one. */
  ENCRYPTED("is protected by a password; save it without one"),
  /** It is no valid … (…); save it anew. */
  NOT_DOCUMENT("is no valid {0} ({1}); save it anew"),
  /** It holds pictures of pages and no text; recognise its text first (OCR). */
  NO_TEXT_LAYER("holds pictures of pages and no text; recognise its text first (OCR)"),
  /** It takes longer than … s to read; save it anew, or as text. */
  DOCUMENT_TOO_SLOW("takes longer than {0} s to read; save it anew, or as text"),
  /** It takes more memory than there is, or is nested too deep; save it anew, or as text. */
  DOCUMENT_TOO_MUCH(
      "takes more memory than there is, or is nested too deep; save it anew, or as text"),
  /** It looks like … by its first bytes, but is damaged. */
  DAMAGED_TEXT("looks like {0} by its first bytes, but is damaged"),
  /** It is neither UTF-8, UTF-16 nor Windows-1252 text; convert it to UTF-8. */
  UNKNOWN_ENCODING("is neither UTF-8, UTF-16 nor Windows-1252 text; convert it to UTF-8"),
  /** It is not valid … throughout; convert it to UTF-8. */
  WRONG_ENCODING("is not valid {0} throughout; convert it to UTF-8"),
  /** It holds half a character, which is no text. */
  HALF_CHARACTER("holds half a character (\\u{0} alone), which is no text"),
  /** It holds half characters (surrogates), which are no text. */
  HALF_CHARACTERS("holds half characters (surrogates), which are no text"),
  /** It holds NUL, which is no text; mend the export. */
  NUL("holds NUL, which is no text; mend the export"),
  /**
   * It is left out, since what its .depecheignore says cannot be read: it is no file of at most …
   * MB.
   */
  IGNORES_TOO_LARGE(
      "is left out, since what its .depecheignore says cannot be read: it is no file of at most {0} MB"),
  /** It is left out, since what its .depecheignore says cannot be read: it is not UTF-8. */
  IGNORES_NOT_UTF8(
      "is left out, since what its .depecheignore says cannot be read: it is not UTF-8"),
  /** It is left out, since what its .depecheignore says cannot be read: …. */
  IGNORES_UNREADABLE("is left out, since what its .depecheignore says cannot be read: {0}"),
  /** The mapping … is larger than a mapping can be. */
  MAPPING_TOO_LARGE("the mapping {0} is larger than a mapping can be"),
  /**
   * The mapping … names "…"; expected article, id, title, lead, body, date, author, section,
   * source, url or tags, a colon and names.
   */
  MAPPING_UNKNOWN_FIELD(
      "the mapping {0} names \"{1}\"; expected article, id, title, lead, body, date, author, section, source, url or tags, a colon and names"),
  /** It is no valid CSV: …. */
  NOT_CSV("is no valid CSV: {0}"),
  /**
   * Its first row names neither a title nor a body, but …; expected columns such as id, titre,
   * texte and date.
   */
  CSV_COLUMNS(
      "its first row names neither a title nor a body, but {0}; expected columns such as id, titre, texte and date"),
  /** The row has … values for … columns. */
  CSV_LONG_ROW("the row has {0} values for {1} columns"),
  /** The item has neither title nor text. */
  EMPTY_ITEM("the item has neither title nor text"),
  /** Its front matter is no valid TOML: …. */
  TOML("its front matter is no valid TOML: {0}"),
  /** Its front matter is no valid YAML: …. */
  NOT_YAML("its front matter is no valid YAML: {0}"),
  /** Its front matter holds no keys; expected title: …. */
  YAML_NO_KEYS("its front matter holds no keys; expected title: …"),
  /** Its front matter is nested deeper than …. */
  YAML_TOO_DEEP("its front matter is nested deeper than {0}"),
  /** It is no valid JSON: …. */
  NOT_JSON("is no valid JSON: {0}"),
  /** It is no valid JSON at column …: …. */
  NOT_JSON_AT_COLUMN("is no valid JSON at column {0}: {1}"),
  /** It is no valid JSON at column … of line …: …. */
  NOT_JSON_AT_LINE("is no valid JSON at column {0} of line {1}: {2}"),
  /** It cannot be read as JSON: …. */
  JSON_UNREADABLE("cannot be read as JSON: {0}"),
  /** It is no JSON object; expected an object. */
  JSON_NO_OBJECT("is no JSON object; expected {\"id\": …, \"title\": …, …}"),
  /** "…" holds an array; expected text. */
  JSON_ARRAY("\"{0}\" holds an array; expected text"),
  /** "…" holds an object; expected text. */
  JSON_OBJECT("\"{0}\" holds an object; expected text"),
  /** It goes on behind the JSON object; expected one a line. */
  JSON_BEHIND_OBJECT("goes on behind the JSON object; expected one a line"),
  /** It goes on behind its JSON objects; expected nothing else, or an array of them. */
  JSON_BEHIND_OBJECTS(
      "goes on behind its JSON objects; expected nothing else, or an array of them"),
  /** It goes on behind the JSON array; expected one array. */
  JSON_BEHIND_ARRAY("goes on behind the JSON array; expected one array"),
  /** It holds no JSON. */
  JSON_EMPTY("holds no JSON"),
  /** It is neither a JSON object nor an array of them. */
  JSON_NEITHER("is neither a JSON object nor an array of them"),
  /** It is UTF-16; JSON Lines are UTF-8: convert it. */
  JSON_LINES_UTF16("is UTF-16; JSON Lines are UTF-8: convert it"),
  /** The line is longer than … MB; is there one article on each line?. */
  LINE_TOO_LONG("the line is longer than {0} MB; is there one article on each line?"),
  /** The line is not valid UTF-8; convert the file to UTF-8. */
  LINE_NOT_UTF8("the line is not valid UTF-8; convert the file to UTF-8"),
  /** It has parts nested deeper than …. */
  MAIL_TOO_DEEP("has parts nested deeper than {0}"),
  /** It is no valid message: …. */
  NOT_MAIL("is no valid message: {0}"),
  /** The message is larger than … MB. */
  MAIL_TOO_LARGE("the message is larger than {0} MB"),
  /** It is no mailbox; expected a first line that begins with "From ". */
  NOT_MAILBOX("is no mailbox; expected a first line that begins with \"From \""),
  /**
   * It holds no article: expected RSS, Atom, or elements called article, document, item, …; name
   * yours in a file .depechefields beside it.
   */
  NO_ARTICLE_ELEMENT(
      "holds no article: expected RSS, Atom, or elements called article, document, item, …; name yours in a file .depechefields beside it"),
  /** It is XML without an element. */
  XML_NO_ELEMENT("is XML without an element"),
  /** An article holds more than … elements. */
  XML_TOO_MANY_ELEMENTS("an article holds more than {0} elements"),
  /** It is nested deeper than … elements. */
  XML_TOO_DEEP("is nested deeper than {0} elements"),
  /** It refers to the entity …, which it may not define; write its text instead. */
  XML_ENTITY("refers to the entity {0}, which it may not define; write its text instead"),
  /** It passes a bound of the XML parser: …. */
  XML_BOUND("passes a bound of the XML parser: {0}"),
  /** It passes a bound of the XML parser at line …: …. */
  XML_BOUND_AT_LINE("passes a bound of the XML parser at line {0}: {1}"),
  /** It is no valid XML: …. */
  NOT_XML("is no valid XML: {0}"),
  /** It is no valid XML at line …: …. */
  NOT_XML_AT_LINE("is no valid XML at line {0}: {1}");

  private final String pattern;
  private final int holes;

  ReasonCode(String pattern) {
    this.pattern = pattern;
    this.holes = Reason.holes(pattern);
  }

  /**
   * How many values a reason of this kind has.
   *
   * @return the number of them
   */
  public int holes() {
    return holes;
  }

  String pattern() {
    return pattern;
  }
}
