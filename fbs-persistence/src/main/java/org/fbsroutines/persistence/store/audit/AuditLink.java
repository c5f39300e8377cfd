package org.fbsroutines.persistence.store.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;

/**
 * An entry of the audit log as a link of its chain.
 *
 * @param seq the entry's number
 * @param previousHash the hash that it states of the entry before it, in hexadecimal
 * @param hash the hash that it states of itself, in hexadecimal
 * @param content everything else in it, in the form that is hashed
 */
public record AuditLink(long seq, String previousHash, String hash, String content) {
  /** Returns the hash of what the entry contains, in hexadecimal. */
  public String computedHash() {
    return Hashing.sha256()
        .newHasher()
        .putBytes(BaseEncoding.base16().lowerCase().decode(previousHash))
        .putString(content, UTF_8)
        .hash()
        .toString();
  }

  /** Returns the chain up to this entry. */
  public AuditHead head() {
    return new AuditHead(seq, hash);
  }
}
