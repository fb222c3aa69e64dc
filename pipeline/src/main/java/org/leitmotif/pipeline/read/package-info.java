/** Transcripts as teams have them: listing, decoding, and a reader a format. */
@NullMarked
package org.leitmotif.pipeline.read;

import org.jspecify.annotations.NullMarked;
