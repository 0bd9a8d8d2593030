package org.depeche.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.util.Version;

/** What a measurement ran on. */
final class Machine {
  private static final Path CPUS = Path.of("/proc/cpuinfo");

  private Machine() {}

  static Table describe() throws IOException {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Table("Machine", "what", "value")
        .row(List.of("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()))
        .row(List.of("processor", processor()))
        .row(List.of("cores", Integer.toString(system.getAvailableProcessors())))
        .row(List.of("memory", gibibytes(system.getTotalMemorySize())))
        .row(List.of("load at the start", load()))
        .row(List.of("system", property("os.name") + " " + property("os.version")))
        .row(List.of("JDK", property("java.vm.vendor") + " " + property("java.runtime.version")))
        .row(List.of("heap at most", gibibytes(Runtime.getRuntime().maxMemory())))
        .row(List.of("collector", collector()))
        .row(List.of("Lucene", Version.LATEST.toString()));
  }

  /** Processes that wanted a processor in the last minute; beyond the cores, others disturbed. */
  static String load() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return load < 0 ? "unknown" : String.format(Locale.ROOT, "%.2f", load);
  }

  private static String processor() throws IOException {
    if (!Files.isReadable(CPUS)) {
      return property("os.arch");
    }
    try (Stream<String> lines = Files.lines(CPUS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(property("os.arch"));
    }
  }

  private static String collector() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .map(GarbageCollectorMXBean::getName)
        .collect(Collectors.joining(", "));
  }

  private static String gibibytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (1 << 30));
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }
}
