/** The themes of a codebook, assigned to passages. */
@NullMarked
package org.leitmotif.transforms.themes;

import org.jspecify.annotations.NullMarked;
