/** Quote windows drawn at random for an agreement round, and the sheets they stand on. */
@NullMarked
package org.leitmotif.transforms.sampling;

import org.jspecify.annotations.NullMarked;
