package org.depeche.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;

/** A factory of a step, which has no parameters. */
abstract class StepFactory extends TokenFilterFactory {

  /** For the service loader, which never makes an instance this way. */
  StepFactory() {}

  StepFactory(Map<String, String> args) {
    super(args);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException(
          "Unknown parameters "
              + args
              + ": the steps of the French chain take none; leave them out.");
    }
  }
}
