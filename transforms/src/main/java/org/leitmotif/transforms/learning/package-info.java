/** What the team's own coding and the codebook's words teach. */
@NullMarked
package org.leitmotif.transforms.learning;

import org.jspecify.annotations.NullMarked;
