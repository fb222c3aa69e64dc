/** The dataset: snapshots, what describes them, and the switch to a new one. */
@NullMarked
package org.leitmotif.pipeline.publish;

import org.jspecify.annotations.NullMarked;
