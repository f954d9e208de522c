internal import CLibXML2

extension Callbacks {
  /// libxml2's table of callbacks: only what is needed, so that nothing is loaded, declared or built.
  static func handler() -> xmlSAXHandler {
    var sax = unsafe xmlSAXHandler()
    unsafe sax.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe sax.startElementNs = { context, local, prefix, namespace, _, _, count, _, attributes in
      guard let local = unsafe local else { return }
      unsafe Callbacks.startElement(
        Callbacks.state(context), tag: .init(local: local, prefix: prefix, namespace: namespace),
        attributes: attributes, count: Int(count))
    }
    unsafe sax.endElementNs = { context, _, _, _ in unsafe Callbacks.endElement(Callbacks.state(context)) }
    unsafe sax.characters = { context, text, count in
      unsafe Callbacks.text(Callbacks.state(context), text, Int(count))
    }
    unsafe sax.ignorableWhitespace = unsafe sax.characters  // the same, or libxml2 guesses which is which
    unsafe sax.cdataBlock = { context, text, count in
      unsafe Callbacks.cdata(Callbacks.state(context), text, Int(count))
    }
    unsafe sax.serror = { context, error in
      guard let error = unsafe error else { return }
      unsafe Callbacks.error(Callbacks.state(context), error)
    }
    unsafe addRefusals(to: &sax)
    return unsafe sax
  }

  /// Declarations that could multiply or import text, and references to what cannot have been declared.
  private static func addRefusals(to sax: inout xmlSAXHandler) {
    unsafe sax.entityDecl = { context, name, _, _, _, _ in
      unsafe Callbacks.refuse(Callbacks.state(context), .entity, name)
    }
    unsafe sax.unparsedEntityDecl = { context, name, _, _, _ in
      unsafe Callbacks.refuse(Callbacks.state(context), .entity, name)
    }
    unsafe sax.attributeDecl = { context, element, _, _, _, _, tree in
      unsafe xmlFreeEnumeration(tree)  // the callback owns it
      unsafe Callbacks.refuse(Callbacks.state(context), .attributes, element)
    }
    unsafe sax.notationDecl = { context, name, _, _ in
      unsafe Callbacks.refuse(Callbacks.state(context), .notation, name)
    }
    unsafe sax.getEntity = { context, name in  // never asked for the predefined five
      if let predefined = unsafe xmlGetPredefinedEntity(name) { return unsafe predefined }
      unsafe Callbacks.refuseReference(Callbacks.state(context), name)
      return nil
    }
    unsafe sax.getParameterEntity = { context, name in
      unsafe Callbacks.refuseReference(Callbacks.state(context), name)
      return nil
    }
  }
}
