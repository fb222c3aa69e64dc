/** The CSV that this program writes. */
@NullMarked
package org.leitmotif.pipeline.csv;

import org.jspecify.annotations.NullMarked;
