/** The tables as Parquet files, without Hadoop. */
@NullMarked
package org.leitmotif.pipeline.parquet;

import org.jspecify.annotations.NullMarked;
