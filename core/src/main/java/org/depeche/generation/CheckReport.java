package org.depeche.generation;

import java.util.List;

/**
 * What a check of an index found.
 *
 * @param generations how many generations were checked
 * @param files how many files were read to their end
 * @param bytes their length
 * @param findings what is not as it was written, a sentence each; none if all is well
 */
public record CheckReport(int generations, int files, long bytes, List<Finding> findings) {

  /** Copies the list. */
  public CheckReport {
    findings = List.copyOf(findings);
  }

  /**
   * Whether everything is as it was written.
   *
   * @return true if there are no findings
   */
  public boolean isClean() {
    return findings.isEmpty();
  }
}
