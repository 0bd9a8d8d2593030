package org.depeche.generation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.depeche.article.Article;
import org.depeche.index.CurrentGeneration;
import org.depeche.index.DamagedIndexException;
import org.depeche.index.IndexLayout;
import org.depeche.index.Manifest;
import org.depeche.index.Snapshot;
import org.jspecify.annotations.Nullable;

/** Checks an index: which generation is published, and every file of every generation. */
final class Checking {
  private final IndexLayout layout;
  private final boolean deep;
  private final List<Finding> findings = new ArrayList<>();
  private final Hasher hasher = new Hasher();
  private int generations;
  private int files;
  private long bytes;

  Checking(IndexLayout layout, boolean deep) {
    this.layout = layout;
    this.deep = deep;
  }

  CheckReport check() throws IOException {
    long current = 0;
    try {
      current = Maintenance.current(layout);
      if (!Arrays.equals(Files.readAllBytes(layout.current()), CurrentGeneration.line(current))) {
        findings.add(Finding.of(Finding.Kind.CURRENT, layout.current()));
      }
    } catch (DamagedIndexException e) {
      findings.add(Finding.of(Finding.Kind.CURRENT, e.file()));
    }
    List<Long> numbers = layout.numbers();
    if (current > 0 && !numbers.contains(current)) {
      findings.add(Finding.of(Finding.Kind.PUBLISHED_MISSING, layout.generation(current)));
    }
    boolean withdrawals = false;
    for (long number : numbers) {
      if (current > 0 && number > current) {
        findings.add(Finding.of(Finding.Kind.NEWER, layout.generation(number), current));
      } else {
        withdrawals |= generation(number, number < current);
      }
    }
    checkWithdrawals(withdrawals);
    return new CheckReport(generations, files, bytes, findings);
  }

  private void checkWithdrawals(boolean expected) throws IOException {
    try {
      Withdrawals.read(layout, expected);
    } catch (DamagedIndexException e) {
      boolean missing = !Files.exists(layout.withdrawn());
      findings.add(
          Finding.of(missing ? Finding.Kind.MISSING : Finding.Kind.CONTENT, layout.withdrawn()));
    }
  }

  /** Returns whether the generation was made beside a list of withdrawals. */
  private boolean generation(long number, boolean old) {
    Path folder = layout.generation(number);
    int before = findings.size();
    boolean withdrawals = false;
    try {
      Manifest manifest = Manifest.readIntact(folder);
      withdrawals = manifest.withdrawals();
      if (manifest.generation() != number) {
        findings.add(
            Finding.of(
                Finding.Kind.OTHER_MANIFEST, IndexLayout.manifest(folder), manifest.generation()));
      }
      Verification.findings(folder, manifest, findings);
      files += manifest.files().size();
      bytes += manifest.bytes();
      if (deep && findings.size() == before) {
        checkContent(folder, manifest);
      }
      generations++;
    } catch (DamagedIndexException e) {
      findings.add(Finding.of(Finding.Kind.CONTENT, e.file()));
    } catch (IOException e) {
      findings.add(Finding.of(Finding.Kind.UNREADABLE, folder, Failures.explain(e)));
    }
    if (old && findings.size() > before && !Files.exists(folder)) {
      // A run retired it meanwhile.
      findings.subList(before, findings.size()).clear();
    }
    return withdrawals;
  }

  private void checkContent(Path folder, Manifest manifest) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (FSDirectory directory =
            FSDirectory.open(IndexLayout.lucene(folder), NoLockFactory.INSTANCE);
        CheckIndex check = new CheckIndex(directory)) {
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_SLOW_CHECKS);
      check.setInfoStream(new PrintStream(said, true, StandardCharsets.UTF_8));
      if (!check.checkIndex().clean) {
        findings.add(
            Finding.of(
                Finding.Kind.LUCENE,
                IndexLayout.lucene(folder),
                said.toString(StandardCharsets.UTF_8).lines().reduce((a, b) -> b).orElse("")));
        return;
      }
    }
    if (!manifest.fingerprint().isCurrent()) {
      return;
    }
    try (Snapshot snapshot = Snapshot.open(FSDirectory.open(IndexLayout.lucene(folder)));
        ArticleList list = ArticleList.open(folder, manifest)) {
      checkArticles(folder, manifest, snapshot, list);
    }
  }

  private void checkArticles(Path folder, Manifest manifest, Snapshot snapshot, ArticleList list)
      throws IOException {
    IdSum ids = new IdSum();
    byte @Nullable [] last = null;
    for (ArticleEntry entry = list.next(); entry != null; entry = list.next()) {
      byte[] line = Comparing.bytes(entry);
      if (last != null && Arrays.compareUnsigned(last, line) >= 0) {
        findings.add(Finding.of(Finding.Kind.UNSORTED, IndexLayout.articles(folder), entry.id()));
      }
      last = line;
      ids.add(hasher.key(entry.id()));
      Article held = snapshot.article(entry.id()).orElse(null);
      if (held == null
          || !new ArticleEntry(entry.id(), hasher.content(held), entry.source()).equals(entry)) {
        findings.add(Finding.of(Finding.Kind.ARTICLE, folder, entry.id()));
      }
    }
    if (ids.count() != manifest.articles()
        || !ids.text().equals(manifest.ids())
        || snapshot.size() != manifest.articles()) {
      findings.add(
          Finding.of(
              Finding.Kind.COUNT, folder, ids.count(), snapshot.size(), manifest.articles()));
    }
  }
}
