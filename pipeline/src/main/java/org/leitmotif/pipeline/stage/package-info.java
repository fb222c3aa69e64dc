/** The stage on Beam's file systems. */
@NullMarked
package org.leitmotif.pipeline.stage;

import org.jspecify.annotations.NullMarked;
