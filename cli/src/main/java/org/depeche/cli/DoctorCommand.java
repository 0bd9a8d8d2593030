package org.depeche.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.depeche.Depeche;
import org.depeche.article.Article;
import org.depeche.generation.GenerationInfo;
import org.depeche.generation.Maintenance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks what Dépêche needs on this machine, and says the remedy for what is wrong. */
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {
  private static final int OLDEST_JAVA = 21;
  private static final double MEGABYTE = 1e6;

  private final Terminal terminal;

  @Mixin private final IndexOption index = new IndexOption();

  @Option(names = "--json")
  private boolean json;

  private final List<Finding> findings = new ArrayList<>();

  DoctorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** How a check ended. */
  private enum State {
    fine,
    note,
    wrong
  }

  /** What a check found; the remedy is empty where nothing is to be done. */
  private record Finding(String check, State state, String text, String remedy) {}

  @Override
  public Integer call() throws IOException {
    java();
    trial();
    encoding();
    archive();
    Path path = index.path(terminal);
    if (Files.isDirectory(path)) {
      permissions(path);
      disk(path);
      generations(path);
    } else {
      add("index", State.note, path.toString());
    }
    if (json) {
      writeJson();
    } else {
      findings.forEach(this::write);
    }
    boolean wrong = findings.stream().anyMatch(one -> one.state() == State.wrong);
    return wrong ? ExitCode.NOTHING : ExitCode.FOUND;
  }

  private void java() {
    int feature = Runtime.version().feature();
    add("java", feature >= OLDEST_JAVA ? State.fine : State.wrong, Runtime.version(), OLDEST_JAVA);
  }

  /** Index and search once: that needs the codecs, the lexicon and the word lists. */
  private void trial() {
    Article article =
        Article.builder("1").title("Grèves").body("Les cheminots reprennent le travail.").build();
    try (Depeche trial = Depeche.inMemory(List.of(article))) {
      boolean found = trial.search("cheminot").total() == 1;
      add("lexicon", found ? State.fine : State.wrong, "");
    } catch (IOException | RuntimeException | LinkageError e) {
      add("lexicon", State.wrong, String.valueOf(e.getMessage()));
    }
  }

  private void encoding() {
    String names = System.getProperty("sun.jnu.encoding", "");
    boolean utf8 = names.replace("-", "").equalsIgnoreCase("utf8");
    add("encoding", utf8 ? State.fine : State.wrong, names);
  }

  private void archive() {
    String cache = terminal.environment().getOrDefault("XDG_CACHE_HOME", "");
    String home = terminal.environment().getOrDefault("HOME", "");
    Path folder = (cache.isEmpty() ? Path.of(home, ".cache") : Path.of(cache)).resolve("depeche");
    boolean there = Files.isDirectory(folder);
    boolean never = terminal.environment().getOrDefault("DEPECHE_ARCHIVE", "").equals("never");
    add("archive", there && !never ? State.fine : State.note, folder);
  }

  private void permissions(Path path) {
    boolean may = Files.isReadable(path) && Files.isExecutable(path);
    add("readable", may ? State.fine : State.wrong, path);
    add("writable", Files.isWritable(path) ? State.fine : State.note, path);
  }

  /** A reindex writes a whole generation aside. */
  private void disk(Path path) throws IOException {
    long free = Files.getFileStore(path).getUsableSpace();
    long needed = 0;
    try {
      for (GenerationInfo info : Depeche.maintenance(path).generations()) {
        needed = info.current() ? 2 * info.bytes() : needed;
      }
    } catch (IOException unknown) {
      // The check of the generations tells it.
      needed = 0;
    }
    add("disk", free > needed ? State.fine : State.wrong, free / MEGABYTE, needed / MEGABYTE);
  }

  private void generations(Path path) {
    Maintenance maintenance = Depeche.maintenance(path);
    try {
      add("lock", maintenance.isLocked() ? State.note : State.fine, "");
      for (GenerationInfo info : maintenance.generations()) {
        boolean damaged = !info.damage().isEmpty();
        boolean foreign = !info.foreign().isEmpty();
        String detail = damaged ? info.damage() : String.join("; ", info.foreign());
        String check = damaged ? "damaged" : foreign ? "foreign" : "generation";
        State state = !damaged && !foreign ? State.fine : info.current() ? State.wrong : State.note;
        add(check, state, info.number(), info.articles(), detail);
      }
    } catch (IOException e) {
      add("unreadable", State.wrong, String.valueOf(e.getMessage()));
    }
  }

  private void add(String check, State state, Object... values) {
    Object[] safe = values.clone();
    for (int i = 0; i < safe.length; i++) {
      safe[i] = safe[i] instanceof Number ? safe[i] : SafeText.harmless(safe[i].toString());
    }
    String text = terminal.message("doctor." + check, safe);
    String remedy =
        state == State.fine ? "" : terminal.message("doctor." + check + ".remedy", safe);
    findings.add(new Finding(check, state, text, remedy));
  }

  private void write(Finding finding) {
    String start = terminal.message("doctor.state." + finding.state()) + "  ";
    int indent = start.length();
    String text =
        finding.remedy().isEmpty() ? finding.text() : finding.text() + " " + finding.remedy();
    for (String line : Lines.wrapped(text, terminal.width() - indent)) {
      terminal.out().println(start + line);
      start = " ".repeat(indent);
    }
  }

  private void writeJson() throws IOException {
    try (JsonGenerator out = JsonRenderer.generator(terminal.out())) {
      out.writeStartArray();
      for (Finding finding : findings) {
        out.writeStartObject();
        out.writeStringField("check", finding.check());
        out.writeStringField("state", finding.state().name());
        out.writeStringField("text", finding.text());
        out.writeStringField("remedy", finding.remedy());
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    terminal.out().println();
  }
}
