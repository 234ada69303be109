import Programme

extension Snapshot {
    /// Our calendars on a server.
    package func publishedCollections(account: String) throws -> [PublishedCollection] {
        try rows(of: "published_collection", where: Filter("account", account)) { row in
            try PublishedCollection(
                account: row["account"], key: row["key"], address: row["address"], name: row["name"],
                isMade: (row["made"] as Int) != 0)
        }
    }

    /// What of ours lies in them.
    package func publishedObjects(account: String) throws -> [PublishedObject] {
        try rows(of: "published_object", where: Filter("account", account)) { row in
            try PublishedObject(
                account: row["account"], collection: row["collection"], uid: row["uid"], label: row["label"],
                etag: row["etag"], fingerprint: row["fingerprint"], pending: row["pending"])
        }
    }
}

extension Transaction {
    package func save(_ collection: PublishedCollection) throws {
        _ = try save(
            [
                "account": collection.account, "key": collection.key, "address": collection.address,
                "name": collection.name, "made": collection.isMade ? 1 : 0,
            ], in: "published_collection")
    }

    package func save(_ object: PublishedObject) throws {
        _ = try save(
            [
                "account": object.account, "collection": object.collection, "uid": object.uid, "label": object.label,
                "etag": object.etag, "fingerprint": object.fingerprint, "pending": object.pending,
            ], in: "published_object")
    }

    package func delete(_ collection: PublishedCollection) throws {
        let filter = Filter([("account", collection.account.sqlValue), ("key", collection.key.sqlValue)])
        try delete(from: "published_collection", where: filter)
    }

    package func delete(_ object: PublishedObject) throws {
        let filter = Filter([
            ("account", object.account.sqlValue), ("collection", object.collection.sqlValue),
            ("uid", object.uid.sqlValue),
        ])
        try delete(from: "published_object", where: filter)
    }
}
