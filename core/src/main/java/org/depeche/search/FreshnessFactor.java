package org.depeche.search;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.depeche.index.Schema;

/** Young documents count more. */
final class FreshnessFactor implements Factor {

  /**
   * How freshness fades. Times are in seconds: no date and no half-life is too far for that.
   *
   * @param weight what it adds at no age
   * @param halfLife the age at which half of that is left
   * @param asOf the moment that ages are counted to, since 1970
   */
  record Fading(double weight, double halfLife, double asOf) {

    static Fading of(double weight, Duration halfLife, Instant asOf) {
      return new Fading(
          weight,
          halfLife.getSeconds() + halfLife.getNano() / 1e9,
          asOf.getEpochSecond() + asOf.getNano() / 1e9);
    }

    private double factor(long millis) {
      double age = Math.max(0, asOf - millis / 1e3);
      // The same on every machine, so that orders are.
      return 1 + weight * StrictMath.pow(2, -age / halfLife);
    }
  }

  private final Fading fading;
  private final LeafReader segment;
  private final double most;
  private NumericDocValues instants;
  private int last = -1;

  FreshnessFactor(Fading fading, LeafReader segment) throws IOException {
    this.fading = fading;
    this.segment = segment;
    DocValuesSkipper dates = segment.getDocValuesSkipper(Schema.INSTANT);
    most = dates == null ? 1 : fading.factor(dates.maxValue());
    instants = DocValues.getNumeric(segment, Schema.INSTANT);
  }

  @Override
  public Explanation.Reason reason() {
    return Explanation.Reason.FRESHNESS;
  }

  @Override
  public double most() {
    return most;
  }

  @Override
  public double of(int document) throws IOException {
    if (document < last) {
      // Doc values are read forward only.
      instants = DocValues.getNumeric(segment, Schema.INSTANT);
    }
    last = document;
    return instants.advanceExact(document) ? fading.factor(instants.longValue()) : 1;
  }
}
