package org.depeche.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/**
 * Time on the wall and time of all processors in this process: merging, compiling and collecting
 * threads are counted.
 *
 * @param wall seconds that passed
 * @param cpu seconds of processors that were used
 */
record Clock(double wall, double cpu) {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** Work that is timed. */
  interface Work {
    void run() throws IOException;
  }

  /** Times work, after the garbage of what ran before has been collected. */
  static Clock time(Work work) throws IOException {
    System.gc();
    long cpu = SYSTEM.getProcessCpuTime();
    long wall = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - wall) / 1e9;
    return new Clock(seconds, (SYSTEM.getProcessCpuTime() - cpu) / 1e9);
  }
}
