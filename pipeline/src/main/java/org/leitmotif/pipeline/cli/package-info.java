/** The command line. */
@NullMarked
package org.leitmotif.pipeline.cli;

import org.jspecify.annotations.NullMarked;
