package org.fbsroutines.web;

/** The records of sessions on a device, as a script of a page counts them. */
final class StoredRecords {
  /** How many there are, of whomever; an expression of JavaScript. */
  static final String COUNT =
      """
      await new Promise((resolve, reject) => {
        const opening = indexedDB.open("fbs-offline", 1);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const counting = database.transaction("records").objectStore("records").count();
          counting.onsuccess = () => {
            database.close();
            resolve(counting.result);
          };
        };
      })
      """;

  /** Puts a record there that was sent in somebody else's visit; an expression of JavaScript. */
  static final String ADD_SENT_OF_ANOTHER =
      """
      await new Promise((resolve, reject) => {
        const opening = indexedDB.open("fbs-offline", 1);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const change = database.transaction("records", "readwrite");
          change
            .objectStore("records")
            .put({ id: "r-0", owner: "another", madeAt: 0, sent: true, fields: {} });
          change.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      })
      """;

  private StoredRecords() {}

  /** A function of a page that says whether so many records are stored. */
  static String are(int count) {
    return Eventually.holds("(" + COUNT.strip() + ") === " + count);
  }
}
