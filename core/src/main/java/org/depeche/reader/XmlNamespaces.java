package org.depeche.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The namespaces that prefixes stand for in the elements that are open. */
final class XmlNamespaces {

  private static final String BINDING = "xmlns";

  private final Deque<Map<String, String>> scopes = new ArrayDeque<>();

  XmlNamespaces() {
    scopes.push(Map.of());
  }

  /** An element begins. */
  void open() {
    scopes.push(scopes.element());
  }

  /** An element ends. */
  void close() {
    scopes.pop();
  }

  /** Whether an attribute binds a prefix. */
  static boolean isBinding(String attribute) {
    return attribute.equals(BINDING) || attribute.startsWith(BINDING + ":");
  }

  /** Takes an attribute of the element that began last, if it binds a prefix. */
  void bind(String attribute, String namespace) {
    if (isBinding(attribute)) {
      String prefix =
          attribute.length() == BINDING.length() ? "" : attribute.substring(BINDING.length() + 1);
      Map<String, String> scope = new HashMap<>(scopes.pop());
      scope.put(prefix, namespace);
      scopes.push(scope);
    }
  }

  /** The namespace of a prefix, or of none; null where it is not bound. */
  @Nullable String of(String prefix) {
    return scopes.element().get(prefix);
  }
}
