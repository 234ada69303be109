import Programme

extension Snapshot {
    /// The addresses from which mail came back, by their key.
    package func addressFaults() throws -> [AddressFault] {
        try rows(of: "address_fault") { row in
            try AddressFault(address: row["address_key"], words: row["words"], at: row["at"], message: row["message"])
        }
    }
}

extension Transaction {
    /// Marks an address as one that mail comes back from.
    @discardableResult
    package func save(_ fault: AddressFault) throws -> Saved {
        let key = EmailAddress(fault.address.key) ?? fault.address
        return try save(
            ["address_key": key, "words": fault.words, "at": fault.at, "message": fault.message], in: "address_fault")
    }

    /// The address works again.
    package func deleteFault(of address: EmailAddress) throws {
        try delete(from: "address_fault", where: Filter("address_key", address.key))
    }
}
