/** Where the results of each step are kept between steps and between runs. */
@NullMarked
package org.leitmotif.transforms.stage;

import org.jspecify.annotations.NullMarked;
