/** The team's own coding, placed in the transcripts. */
@NullMarked
package org.leitmotif.transforms.quotations;

import org.jspecify.annotations.NullMarked;
