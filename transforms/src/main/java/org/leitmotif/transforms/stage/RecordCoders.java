package org.leitmotif.transforms.stage;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.CannotProvideCoderException;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderProvider;
import org.apache.beam.sdk.coders.CoderProviderRegistrar;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Lets Beam code the generated records as Avro; left alone it would serialise them as Java does.
 */
public final class RecordCoders implements CoderProviderRegistrar {
  @Override
  public List<CoderProvider> getCoderProviders() {
    return List.of(new Provider());
  }

  private static final class Provider extends CoderProvider {
    @Override
    @SuppressWarnings("unchecked") // The raw type is checked to be T's class.
    public <T> Coder<T> coderFor(TypeDescriptor<T> type, List<? extends Coder<?>> componentCoders)
        throws CannotProvideCoderException {
      Class<? super T> raw = type.getRawType();
      if (!SpecificRecord.class.isAssignableFrom(raw)) {
        throw new CannotProvideCoderException(raw + " is no generated record");
      }
      return (Coder<T>) AvroCoder.of(raw);
    }
  }
}
