package org.fbsroutines.persistence.store.account;

/**
 * By what an attempt to sign in is counted: SHA-256 in hexadecimal.
 *
 * @param nameHash of the name that is tried
 * @param networkHash of the address that it comes from
 * @param deviceHash of what the browser keeps
 */
public record Tried(String nameHash, String networkHash, String deviceHash) {}
