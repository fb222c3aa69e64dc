/** Quote sheets and coding forms for a round of coding, drawn at random from transcripts. */
@NullMarked
package org.leitmotif.pipeline.sampling;

import org.jspecify.annotations.NullMarked;
