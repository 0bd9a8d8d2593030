package org.depeche.inversion;

import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.FilterLeafReader.FilterFields;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's codec, which is given the postings of our own inversion when a segment is written from
 * memory. Its name is that of Lucene's, which reads the files.
 */
final class InvertingCodec extends FilterCodec {

  /** From the terms of a field in memory to those that are written. */
  interface Inversion {
    Terms invert(String field, Terms terms) throws IOException;
  }

  private final PostingsFormat postings;

  InvertingCodec(Codec codec, Inversion inversion) {
    super(codec.getName(), codec);
    postings = new Postings(codec.postingsFormat(), inversion);
  }

  @Override
  public PostingsFormat postingsFormat() {
    return postings;
  }

  private static final class Postings extends PostingsFormat {
    private final PostingsFormat format;
    private final Inversion inversion;

    Postings(PostingsFormat format, Inversion inversion) {
      super(format.getName());
      this.format = format;
      this.inversion = inversion;
    }

    @Override
    public FieldsConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
      return new Consumer(format.fieldsConsumer(state), inversion);
    }

    @Override
    public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
      return format.fieldsProducer(state);
    }
  }

  private static final class Consumer extends FieldsConsumer {
    private final FieldsConsumer consumer;
    private final Inversion inversion;

    Consumer(FieldsConsumer consumer, Inversion inversion) {
      this.consumer = consumer;
      this.inversion = inversion;
    }

    @Override
    public void write(Fields fields, NormsProducer norms) throws IOException {
      consumer.write(
          new FilterFields(fields) {
            @Override
            public @Nullable Terms terms(String field) throws IOException {
              Terms terms = super.terms(field);
              return terms == null ? null : inversion.invert(field, terms);
            }
          },
          norms);
    }

    /** Segments that are merged have their postings. */
    @Override
    public void merge(MergeState state, NormsProducer norms) throws IOException {
      consumer.merge(state, norms);
    }

    @Override
    public void close() throws IOException {
      consumer.close();
    }
  }
}
