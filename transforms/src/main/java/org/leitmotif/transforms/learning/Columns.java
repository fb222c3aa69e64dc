package org.leitmotif.transforms.learning;

import java.util.Arrays;
import java.util.List;

/** Numbers the features of some texts in the order in which they are first met. */
final class Columns {
  private int[] ids = new int[1 << 12];
  private int[] columns = new int[1 << 12];
  private int size;

  Columns(List<Features> texts) {
    Arrays.fill(columns, -1);
    for (Features text : texts) {
      for (int b = 0; b < Features.BLOCKS; b++) {
        for (int id : text.ids(b)) {
          add(id);
        }
      }
    }
  }

  int size() {
    return size;
  }

  /** The column of a feature; -1 where no text has it. */
  int of(int id) {
    return columns[slot(id)];
  }

  private void add(int id) {
    int slot = slot(id);
    if (columns[slot] < 0) {
      ids[slot] = id;
      columns[slot] = size++;
      if (2 * size > ids.length) {
        grow();
      }
    }
  }

  /** Open addressing: the ids are hashes already. */
  private int slot(int id) {
    int slot = id & (ids.length - 1);
    while (columns[slot] >= 0 && ids[slot] != id) {
      slot = (slot + 1) & (ids.length - 1);
    }
    return slot;
  }

  private void grow() {
    int[] oldIds = ids;
    int[] oldColumns = columns;
    ids = new int[2 * oldIds.length];
    columns = new int[2 * oldIds.length];
    Arrays.fill(columns, -1);
    for (int i = 0; i < oldIds.length; i++) {
      if (oldColumns[i] >= 0) {
        int slot = slot(oldIds[i]);
        ids[slot] = oldIds[i];
        columns[slot] = oldColumns[i];
      }
    }
  }
}
