import Agenda
import Foundation
import Post
import Programme
import Store

/// Changing what is there.
extension Publisher {
    private struct Wish {
        let label: String
        let text: String
        let fingerprint: String
    }

    func publish(_ calendar: PublicCalendar) throws {
        let wishes = Dictionary(
            calendar.objects.map { label, object in
                let text = object.text
                return (
                    object.uid,
                    Wish(label: label, text: text, fingerprint: CalendarFingerprint.of(Data(text.utf8)) ?? "")
                )
            }, uniquingKeysWith: { $1 })
        let gone = objects.values.filter { $0.collection == calendar.key && wishes[$0.uid] == nil }
        let work = wishes.filter { uid, wish in
            let key = ObjectKey(collection: calendar.key, uid: uid)
            if let found = foreign[key] {
                let isWanted = options.overwrite || objects[key]?.fingerprint != wish.fingerprint
                if !options.overwrite { tell(found.kind, wish.label, calendar.name, hinders: isWanted) }
                return options.overwrite
            }
            return objects[key]?.fingerprint != wish.fingerprint
        }
        let hindered = wishes.keys.count { foreign[ObjectKey(collection: calendar.key, uid: $0)] != nil }
        report.unchanged += wishes.count - work.count - (options.overwrite ? 0 : hindered)
        let isNew = collections[calendar.key] == nil
        guard isNew || !work.isEmpty || !gone.isEmpty || collections[calendar.key]?.name != calendar.name else {
            return
        }
        let collection = try ensure(calendar)
        try intend(work.map { uid, wish in (uid, wish.label, wish.fingerprint) }, in: collection)
        for (uid, wish) in work.sorted(by: { Self.order($0.value.label, $1.value.label) }) {
            try put(wish, uid, in: collection, calendar.component)
        }
        for object in gone.sorted(by: { Self.order($0.label, $1.label) }) { try remove(object, in: collection) }
    }

    /// S2 before S10.
    private static func order(_ one: String, _ other: String) -> Bool { (one.count, one) < (other.count, other) }

    /// The calendar there, made or renamed where needed.
    private func ensure(_ calendar: PublicCalendar) throws -> PublishedCollection {
        if let known = collections[calendar.key], known.name.isEmpty {
            return try make(known, calendar, isFirst: false)
        }
        if var known = collections[calendar.key] {
            if known.name != calendar.name, let folder = DAVAddress(known.address), !options.dryRun {
                try account.server.rename(folder, to: calendar.name)
                known.name = calendar.name
                try keep(known)
            }
            return known
        }
        if home == nil, !options.dryRun { home = try account.server.home(from: account.address) }
        let folder = (home ?? account.address).below("\(prefix)-\(calendar.key)", isFolder: true)
        // Without a name until it is there: a run that is stopped here makes it again.
        let planned = PublishedCollection(
            account: account.name, key: calendar.key, address: folder.url, name: "", isMade: true)
        try keep(planned)
        return try make(planned, calendar, isFirst: true)
    }

    private func make(
        _ planned: PublishedCollection, _ calendar: PublicCalendar, isFirst: Bool
    ) throws -> PublishedCollection {
        var made = planned
        if !options.dryRun, let folder = DAVAddress(planned.address) {
            let isNew = try account.server.make(folder, named: calendar.name, for: calendar.component)
            // Found there by the run that first asked for it, it is another's.
            if isFirst { made.isMade = isNew }
        }
        made.name = calendar.name
        try keep(made)
        return made
    }

    private func keep(_ collection: PublishedCollection) throws {
        collections[collection.key] = collection
        if !options.dryRun { try step { try $0.save(collection) } }
    }

    /// Notes what is about to be asked, all of it at once.
    private func intend(_ wishes: [(uid: String, label: String, pending: String)], in collection: PublishedCollection)
        throws
    {
        guard !options.dryRun, !wishes.isEmpty else { return }
        let changed = wishes.map { wish in
            let key = ObjectKey(collection: collection.key, uid: wish.uid)
            var object =
                objects[key]
                ?? PublishedObject(account: account.name, collection: collection.key, uid: wish.uid, label: wish.label)
            (object.label, object.pending) = (wish.label, wish.pending)
            return object
        }
        for object in changed { objects[ObjectKey(collection: object.collection, uid: object.uid)] = object }
        try step { transaction in for object in changed { try transaction.save(object) } }
    }

    private func put(
        _ wish: Wish, _ uid: String, in collection: PublishedCollection, _ component: String
    ) throws {
        let key = ObjectKey(collection: collection.key, uid: uid)
        let known = objects[key]
        let isKnown = known.map { !$0.etag.isEmpty } ?? false
        guard !options.dryRun else { return add(isKnown ? .changed : .added, wish.label, collection) }
        let place = try address(uid, in: collection)
        var etag: String? = isKnown ? known?.etag : nil
        if let found = foreign[key] { etag = found.etag.isEmpty ? nil : found.etag }
        do {
            for _ in 0..<4 {
                switch try account.server.put(wish.text, at: place, over: etag) {
                case .done(let new):
                    let new = try new.isEmpty ? account.server.get(place)?.etag ?? "" : new
                    try settle(key, wish, new)
                    return add(isKnown ? .changed : .added, wish.label, collection)
                case .noCalendar:
                    // Our own removal of an empty calendar may arrive late; with something in it, another took it away.
                    let isEmpty = !objects.values.contains { $0.collection == collection.key && !$0.etag.isEmpty }
                    guard collection.isMade, isEmpty, let folder = DAVAddress(collection.address),
                        try account.server.make(folder, named: collection.name, for: component)
                    else { return hinder(.removed, wish.label, collection) }
                    continue
                case .differs: break
                }
                guard let there = try account.server.get(place) else {
                    // Taken away by others, unless nothing was known to be there.
                    guard isKnown, !options.overwrite else {
                        etag = nil
                        continue
                    }
                    return hinder(.removed, wish.label, collection)
                }
                let found = CalendarFingerprint.of(there.data) ?? ""
                if found == wish.fingerprint {
                    try settle(key, wish, there.etag)
                    return add(isKnown ? .changed : .added, wish.label, collection)
                }
                guard options.overwrite || (isKnown && found == known?.fingerprint) else {
                    return hinder(.changed, wish.label, collection)
                }
                etag = there.etag
            }
            hinder(.changed, wish.label, collection)
        } catch let failure as CalDAVFailure {
            try refuse(failure, wish.label, collection)
        }
    }

    private func settle(_ key: ObjectKey, _ wish: Wish, _ etag: String) throws {
        guard var object = objects[key] else { return }
        (object.etag, object.fingerprint, object.pending) = (etag, wish.fingerprint, "")
        try save(object)
    }

    private func remove(_ object: PublishedObject, in collection: PublishedCollection) throws {
        let key = ObjectKey(collection: collection.key, uid: object.uid)
        guard !options.dryRun else { return add(.removed, object.label, collection) }
        var object = object
        if foreign[key]?.kind == .removed || (object.etag.isEmpty && object.pending.isEmpty) {
            try forget(object)
            return add(.removed, object.label, collection)
        }
        if let found = foreign[key] {
            guard options.overwrite || options.withdraw else { return hinder(found.kind, object.label, collection) }
            object.etag = found.etag
        }
        let pending = object.pending
        object.pending = PublishedObject.removal
        try save(object)
        let place = try address(object.uid, in: collection)
        do {
            for _ in 0..<4 {
                if !object.etag.isEmpty, case .done = try account.server.delete(place, etag: object.etag) { break }
                guard let there = try account.server.get(place) else { break }
                let found = CalendarFingerprint.of(there.data) ?? ""
                let isOurs = found == object.fingerprint || found == pending
                guard isOurs || options.overwrite || options.withdraw else {
                    object.pending = ""
                    try save(object)
                    return hinder(.changed, object.label, collection)
                }
                object.etag = there.etag
            }
            try forget(object)
            add(.removed, object.label, collection)
        } catch let failure as CalDAVFailure {
            try refuse(failure, object.label, collection)
        }
    }

    /// Takes away a calendar of ours: what is in it, and itself where we made it and nothing else lies in it.
    func withdraw(_ collection: PublishedCollection) throws {
        for object in objects.values.filter({ $0.collection == collection.key }).sorted(by: { $0.uid < $1.uid }) {
            try remove(object, in: collection)
        }
        guard !options.dryRun, !objects.values.contains(where: { $0.collection == collection.key }) else { return }
        if collection.isMade, let folder = DAVAddress(collection.address),
            try account.server.list(folder)?.isEmpty == true
        {
            // Without a name it is made again by the next run, should this one be stopped before it is forgotten.
            var leaving = collection
            leaving.name = ""
            try keep(leaving)
            try account.server.delete(calendar: folder)
        }
        collections[collection.key] = nil
        try step { try $0.delete(collection) }
    }
}
