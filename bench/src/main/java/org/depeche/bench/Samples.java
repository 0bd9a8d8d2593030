package org.depeche.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where threads were when the JVM's own sampler looked (the event {@code jdk.ExecutionSample} of
 * Flight Recorder, which looks at Java code that runs, not at threads that wait, compile or
 * collect).
 *
 * @param number how many samples there are
 * @param byClass shares by the innermost class of Dépêche: what it calls in libraries counts as its
 * @param byMethod shares by the innermost method of all
 */
record Samples(int number, List<Share> byClass, List<Share> byMethod) {

  /** How long the sampler waits between two looks: the shortest that the JVM keeps to. */
  static final Duration PERIOD = Duration.ofMillis(10);

  private static final String EVENT = "jdk.ExecutionSample";
  private static final String PROJECT = "org.depeche.";

  /** What is above the measured code, and calls it. */
  private static final String BENCH = PROJECT + "bench.";

  private static final String OUTSIDE = "outside of Dépêche";

  /**
   * A part of the samples.
   *
   * @param name a class or a method
   * @param part its samples among all, 0 to 1
   */
  record Share(String name, double part) {}

  /** Samples work while it runs. */
  static Samples of(Clock.Work work) throws IOException {
    Path file = Files.createTempFile("depeche-profile", ".jfr");
    try (Recording recording = new Recording()) {
      recording.enable(EVENT).withPeriod(PERIOD);
      recording.start();
      work.run();
      recording.stop();
      recording.dump(file);
      return read(file);
    } finally {
      Files.delete(file);
    }
  }

  private static Samples read(Path file) throws IOException {
    int number = 0;
    Map<String, Integer> classes = new HashMap<>();
    Map<String, Integer> methods = new HashMap<>();
    try (RecordingFile events = new RecordingFile(file)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        if (event.getEventType().getName().equals(EVENT) && event.getStackTrace() != null) {
          List<RecordedFrame> frames = event.getStackTrace().getFrames();
          number++;
          classes.merge(ownClass(frames), 1, Integer::sum);
          methods.merge(method(frames.get(0)), 1, Integer::sum);
        }
      }
    }
    return new Samples(number, shares(classes, number), shares(methods, number));
  }

  private static String ownClass(List<RecordedFrame> frames) {
    for (RecordedFrame frame : frames) {
      String type = type(frame);
      if (type.startsWith(PROJECT) && !type.startsWith(BENCH)) {
        return type.substring(PROJECT.length());
      }
    }
    return OUTSIDE;
  }

  private static String method(RecordedFrame frame) {
    String type = type(frame);
    return type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethod().getName();
  }

  /** The full name of a frame's class, a lambda's being that of the class that holds it. */
  private static String type(RecordedFrame frame) {
    String name = frame.getMethod().getType().getName();
    int hidden = name.indexOf("$$");
    return hidden < 0 ? name : name.substring(0, hidden);
  }

  private static List<Share> shares(Map<String, Integer> counts, int number) {
    return counts.entrySet().stream()
        .map(entry -> new Share(entry.getKey(), (double) entry.getValue() / number))
        .sorted(Comparator.comparingDouble((Share share) -> -share.part).thenComparing(Share::name))
        .toList();
  }
}
