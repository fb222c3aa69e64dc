/** The flow, from transcripts to a published dataset. */
@NullMarked
package org.leitmotif.pipeline;

import org.jspecify.annotations.NullMarked;
