package org.depeche.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.depeche.index.Fingerprint;
import org.depeche.index.IndexLayout;
import org.depeche.index.Manifest;

/** Makes a generation look as if another version had made it. */
final class Foreign {
  private Foreign() {}

  static void make(IndexLayout layout, long number) throws IOException {
    Path folder = layout.generation(number);
    Manifest own = Manifest.read(folder);
    Map<String, String> parts = new LinkedHashMap<>(own.fingerprint().parts());
    parts.put("lexicon", "0badcafe");
    Manifest foreign =
        new Manifest(
            number,
            own.created(),
            own.tool(),
            own.articles(),
            own.deleted(),
            own.ids(),
            own.restores(),
            own.withdrawals(),
            new Fingerprint(parts),
            own.files());
    Files.write(IndexLayout.manifest(folder), foreign.toJson());
  }
}
